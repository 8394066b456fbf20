import type { z } from "zod";
import { parseWith } from "../../library/schema-problems.js";
import { Refusal } from "./refusal.js";

/** The data as the schema says, or a refusal that lists everything wrong; without a schema, nothing. */
export function parsed<Schema extends z.ZodType>(schema: Schema | undefined, data: unknown): z.output<Schema>;
export function parsed(schema: z.ZodType | undefined, data: unknown): unknown {
  if (schema === undefined) return undefined;
  const result = parseWith(schema, data, "");
  if (!result.ok) throw new Refusal(400, result.problems);
  return result.value;
}
