import { contains } from "../../base/range.js";
import { camelCase } from "../../library/formula/formula-book.js";
import type { Library } from "../../library/library.js";
import type { ScalarVariable } from "../../library/variable.js";
import type { TimeUnit } from "../facts/fact.js";
import type { Reading } from "../reading/reading.js";
import type { TopicReport } from "../topics/topic-report.js";

/** By topic in camel case: figures of the library's clauses that the contract itself states, as an element of the same name (notice-days, `noticeDays`). */
export function ownValues(reading: Reading, topics: readonly TopicReport[]): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  return Object.fromEntries(
    topics.map(({ topic, elements }) => [
      camelCase(topic.id),
      Object.fromEntries(
        elements.flatMap(({ id, stated }) => {
          const name = camelCase(id);
          const variable = stated && variableOf(reading.library, topic.id, name);
          const value = stated && variable ? figure(reading, variable, stated) : undefined;
          return value === undefined ? [] : [[name, value]];
        }),
      ),
    ]),
  );
}

function variableOf({ clauses }: Library, topic: string, name: string): ScalarVariable | undefined {
  const found = Object.values(clauses).find((clause) => clause.topic === topic && clause.variables[name] !== undefined)?.variables[name];
  return found && found.kind !== "rows" ? found : undefined;
}

const units: Readonly<Record<string, TimeUnit>> = { days: "day", workdays: "workday", hours: "hour", months: "month" };

/** The fact inside the stated words, where it is of the variable's unit and within its bounds. */
function figure(reading: Reading, { kind, min, max }: ScalarVariable, stated: readonly [number, number]): number | undefined {
  const fits = (value: number): number | undefined => (value >= (min ?? value) && value <= (max ?? value) ? value : undefined);
  const unit = units[kind];
  const duration = reading.facts.duration.find((fact) => fact.unit === unit && contains(stated, fact.range));
  if (duration) return fits(duration.count);
  const percent = kind === "percent" ? reading.facts.percent.find((fact) => contains(stated, fact.range)) : undefined;
  return percent && fits(percent.percent.toNumber());
}
