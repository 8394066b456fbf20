import { z } from "zod";

/**
 * A value that a clause leaves to the deal. Kinds: `days` (calendar days), `workdays`, `hours`, `minutes`, `months`, `integer`,
 * `percent` (of 100), `ratio` (a plain number such as 2.5), `money` (yuan, at most two decimals), `text`, `date` (YYYY-MM-DD), `time` (HH:MM), `choice` (one of
 * `options`), `flag` (true or false), `list` (texts), `rows` (a table whose `columns` are variables themselves).
 */
const scalarKinds = [
  "days",
  "workdays",
  "hours",
  "minutes",
  "months",
  "integer",
  "percent",
  "ratio",
  "money",
  "text",
  "date",
  "time",
  "choice",
  "flag",
  "list",
] as const;

const common = {
  label: z.string().min(1),
  label_en: z.string().min(1),
  optional: z.boolean().default(false),
};

const scalarSchema = z
  .strictObject({
    ...common,
    kind: z.enum(scalarKinds),
    min: z.number().optional(),
    max: z.number().optional(),
    /** The choices: what the deal file says → what the contract prints. */
    options: z.record(z.string(), z.string()).optional(),
    default: z.union([z.string(), z.number(), z.boolean()]).optional(),
  })
  .readonly();

const rowsSchema = z
  .strictObject({
    ...common,
    kind: z.literal("rows"),
    min: z.number().optional(),
    max: z.number().optional(),
    columns: z.record(z.string(), scalarSchema),
  })
  .readonly();

export const variableSchema = z.union([rowsSchema, scalarSchema]);
export type Variable = z.infer<typeof variableSchema>;
export type ScalarVariable = z.infer<typeof scalarSchema>;
