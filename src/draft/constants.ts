import { exactly, type Decimal } from "../base/decimal.js";
import { ascending } from "../library/formula/brackets.js";
import { camelCase, type Constant } from "../library/formula/formula-book.js";
import type { FigureKind } from "../library/formula/formula.js";
import type { ScalarVariable, Variable } from "../library/variable.js";
import type { TermValues } from "./term-values.js";
import { isDecimal, isList, isRecord, type Value } from "./values.js";

/** The deal's numbers as formulas see them, as `topic.name`: percentages of one, tables as columns, and as scales where they have `from` and `rate`. */
export function constantsOf(terms: TermValues): Record<string, Constant> {
  const constants: Record<string, Constant> = {};
  for (const [topic, { variables, values }] of Object.entries(terms))
    for (const [name, variable] of Object.entries(variables)) {
      const key = `${camelCase(topic)}.${name}`;
      const value = values[name] ?? null;
      if (variable.kind === "rows") Object.assign(constants, tableConstants(key, variable, isList(value) ? value : []));
      else {
        const number = numberOf(variable, value);
        if (number !== undefined) constants[key] = { operand: { type: "number", value: number }, kind: kindOf(variable) };
      }
    }
  return constants;
}

function tableConstants(key: string, { columns }: Extract<Variable, { kind: "rows" }>, rows: readonly Value[]): Record<string, Constant> {
  const constants: Record<string, Constant> = {};
  const column = (name: string, as: ScalarVariable): Decimal[] =>
    rows.flatMap((row) => (isRecord(row) ? (numberOf(as, row[name] ?? null) ?? []) : []));
  for (const [name, variable] of Object.entries(columns))
    constants[`${key}.${name}`] = { operand: { type: "column", values: column(name, variable) }, kind: kindOf(variable) };
  const { from, rate } = columns;
  if (from !== undefined && rate !== undefined) {
    const [starts, rates] = [column("from", from), column("rate", rate)];
    const steps = starts.map((start, at) => ({ from: start, rate: (rates[at] ?? exactly(0)).times(100) }));
    constants[key] = { operand: { type: "brackets", steps: ascending(steps) }, kind: "percent" };
  }
  return constants;
}

const kindOf = ({ kind }: ScalarVariable): FigureKind => (kind === "percent" ? "percent" : kind === "money" ? "money" : "number");

function numberOf({ kind }: ScalarVariable, value: Value): Decimal | undefined {
  if (typeof value === "number") return exactly(value);
  if (!isDecimal(value)) return undefined;
  return kind === "percent" ? value.div(100) : value;
}
