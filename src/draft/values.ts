import { z } from "zod";
import { decimal, type Decimal } from "../base/decimal.js";
import type { ScalarVariable, Variable } from "../library/variable.js";
import { isoDate } from "./iso-date.js";
import { plainText } from "./plain-text.js";

/** A variable's value after validation; money is in yuan, percent of 100, both exact. */
export type Value = string | number | boolean | Decimal | null | readonly Value[] | { readonly [column: string]: Value };

export const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

export const isDecimal = (value: Value): value is Decimal => typeof value === "object" && value !== null && "toFixed" in value;

export const isRecord = (value: Value): value is Readonly<Record<string, Value>> =>
  typeof value === "object" && value !== null && !isList(value) && !isDecimal(value);

const number = (variable: ScalarVariable, schema: z.ZodNumber): z.ZodType<Value> => {
  let bounded = schema;
  if (variable.min !== undefined) bounded = bounded.min(variable.min);
  if (variable.max !== undefined) bounded = bounded.max(variable.max);
  return bounded;
};

const exact = (variable: ScalarVariable, places: number, zh: string, en: string): z.ZodType<Value> =>
  z.union([z.string(), z.number()]).transform((input, context): Decimal | never => {
    const value = decimal(typeof input === "number" ? String(input) : input);
    const { min, max } = variable;
    const fits = value !== undefined && value.round(places).eq(value) && value.gte(min ?? 0) && (max === undefined || value.lte(max));
    if (fits) return value;
    const bounds = [min === undefined ? "" : `≥ ${min}`, max === undefined ? "" : `≤ ${max}`].filter((bound) => bound !== "").join(", ");
    context.issues.push({
      code: "custom",
      input,
      params: { zh: bounds === "" ? zh : `${zh}（${bounds}）`, en: bounds === "" ? en : `${en} (${bounds})` },
    });
    return z.NEVER;
  });

const text = z.union([z.string(), z.number()]).transform(String).transform(plainText).pipe(z.string().min(1).max(2000));

function scalarSchema(variable: ScalarVariable): z.ZodType<Value> {
  switch (variable.kind) {
    case "days":
    case "workdays":
    case "hours":
    case "minutes":
    case "months":
    case "integer":
      return number({ ...variable, min: variable.min ?? 0 }, z.int());
    case "percent":
      return exact({ ...variable, max: variable.max ?? 100 }, 4, "百分数，如 6 或 2.5", "a percentage such as 6 or 2.5");
    case "ratio":
      return exact(variable, 4, "数字，如 2.5", "a number such as 2.5");
    case "money":
      return exact(
        { ...variable, max: variable.max ?? 1e13 },
        2,
        "以元计的金额，最多两位小数",
        "an amount in yuan with at most two decimals",
      );
    case "text":
      return text;
    case "date":
      return isoDate;
    case "time":
      return z
        .string()
        .refine((time) => /^(?:[01]?\d|2[0-4]):[0-5]\d$/u.test(time), { params: { zh: "时刻，如 18:00", en: "a time such as 18:00" } });
    case "choice":
      return z.enum(Object.keys(variable.options ?? {}));
    case "flag":
      return z.boolean();
    case "list":
      return z
        .array(text)
        .min(variable.min ?? 1)
        .max(variable.max ?? 200);
  }
}

/** Schemas made so far: a variable's schema never changes, and making one costs more than using it. */
const made = new WeakMap<Variable, z.ZodType<Value>>();

/** The schema of one variable's value; an optional variable that is absent becomes `null`, a default fills in. */
export function valueSchema(variable: Variable): z.ZodType<Value> {
  const known = made.get(variable);
  if (known !== undefined) return known;
  const schema = makeSchema(variable);
  made.set(variable, schema);
  return schema;
}

function makeSchema(variable: Variable): z.ZodType<Value> {
  const schema = variable.kind === "rows" ? rowsSchema(variable) : scalarSchema(variable);
  const fallback = variable.kind === "rows" ? undefined : variable.default;
  if (fallback !== undefined) return z.preprocess((input) => input ?? fallback, schema);
  return variable.optional ? z.preprocess((input) => input ?? null, schema.nullable()) : schema;
}

/** The steps of a scale begin at different points. */
const distinctSteps = (rows: readonly Readonly<Record<string, Value>>[]): boolean =>
  new Set(rows.map(({ from }) => JSON.stringify(from))).size === rows.length;

const stepsWanted = { zh: "每一段的起点各不相同", en: "steps that begin at different points" };

function rowsSchema(variable: Extract<Variable, { kind: "rows" }>): z.ZodType<Value> {
  const columns = Object.fromEntries(Object.entries(variable.columns).map(([name, column]) => [name, valueSchema(column)]));
  const list = z
    .array(z.strictObject(columns))
    .min(variable.min ?? 1)
    .max(variable.max ?? 200);
  return "from" in columns && "rate" in columns ? list.refine(distinctSteps, { params: stepsWanted }) : list;
}
