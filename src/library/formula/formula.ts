import { z } from "zod";
import { parseExpression } from "./parse-expression.js";

/** How a figure prints and is rounded: money to the fen, a percentage to two decimals of a percent, a number to four decimals. */
export const figureKinds = ["money", "percent", "number"] as const;
export type FigureKind = (typeof figureKinds)[number];

/** How often a figure arises: each settlement month, each assessment period, at each event of a month, or once at the end. */
export const spans = ["month", "period", "event", "exit"] as const;
export type Span = (typeof spans)[number];

const naming = { name: z.string().min(1), name_en: z.string().min(1) };

const formulaSchema = z
  .strictObject({
    ...naming,
    per: z.enum(spans),
    kind: z.enum(figureKinds).default("money"),
    /** The calculation, in the language of `parseExpression`. */
    is: z
      .string()
      .max(400)
      .refine((text) => parseExpression(text) !== undefined, {
        params: { zh: "一个算式，如 total(items.amount) * rate", en: "a formula such as total(items.amount) * rate" },
      }),
    /** A line of the statement: `due` to the agency, taken off as `less`, or `paid` already. */
    line: z.enum(["due", "less", "paid"]).optional(),
    /** This formula is the most that the lines of `less` of the same span come to. */
    caps: z.literal("less").optional(),
    /** Written as its value where other formulas name it, because it follows from the deal alone. */
    show: z.literal("value").optional(),
  })
  .readonly();

/** A figure of real life that formulas need: one column of the results table. */
const resultSchema = z
  .strictObject({
    ...naming,
    per: z.enum(spans),
    kind: z.enum(figureKinds).default("number"),
    /** What the contract's own worked example takes: a figure, or the variable that holds it. Absent: zero. */
    example: z.union([z.number(), z.string()]).default(0),
    /** Must be given for every month or period; otherwise an empty cell counts as zero. */
    required: z.boolean().default(false),
  })
  .readonly();

const named = z.string().regex(/^[a-z][A-Za-z0-9]*$/u);
export const formulasSchema = z.record(named, formulaSchema);
export const resultsSchema = z.record(named, resultSchema);

export type Formula = z.infer<typeof formulaSchema>;
export type ResultField = z.infer<typeof resultSchema>;
