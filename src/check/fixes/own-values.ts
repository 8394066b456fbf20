import { camelCase } from "../../library/formula/formula-book.js";
import type { Library } from "../../library/library.js";
import type { ScalarVariable, Variable } from "../../library/variable.js";
import type { TimeUnit } from "../facts/fact.js";
import type { Reading } from "../reading/reading.js";
import type { TopicReport } from "../topics/topic-report.js";
import { factsIn } from "../facts/facts-in.js";

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

type Variables = ReadonlyMap<string, ReadonlyMap<string, Variable>>;

const indexes = new WeakMap<Library, Variables>();

function variableOf(library: Library, topic: string, name: string): ScalarVariable | undefined {
  const index = indexes.get(library) ?? variablesByTopic(library);
  indexes.set(library, index);
  const found = index.get(topic)?.get(name);
  return found && found.kind !== "rows" ? found : undefined;
}

/** Of variables of one name the first clause's. */
function variablesByTopic({ clauses }: Library): Variables {
  const index = new Map<string, Map<string, Variable>>();
  for (const { topic, variables } of Object.values(clauses)) {
    const known = index.get(topic) ?? new Map<string, Variable>();
    index.set(topic, known);
    for (const [name, variable] of Object.entries(variables)) if (!known.has(name)) known.set(name, variable);
  }
  return index;
}

const units: Readonly<Record<string, TimeUnit>> = { days: "day", workdays: "workday", hours: "hour", months: "month" };

/** The fact inside the stated words, where it is of the variable's unit and within its bounds. */
function figure(reading: Reading, { kind, min, max }: ScalarVariable, stated: readonly [number, number]): number | undefined {
  const fits = (value: number): number | undefined => (value >= (min ?? value) && value <= (max ?? value) ? value : undefined);
  const unit = units[kind];
  const duration = factsIn(reading.facts.duration, stated).find((fact) => fact.unit === unit);
  if (duration) return fits(duration.count);
  const percent = kind === "percent" ? factsIn(reading.facts.percent, stated)[0] : undefined;
  return percent && fits(percent.percent.toNumber());
}
