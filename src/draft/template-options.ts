import { z } from "zod";
import type { Result } from "../base/result.js";
import { parseWith } from "../library/schema-problems.js";
import type { Template } from "../library/template.js";
import type { Options } from "./condition.js";
import type { Deal } from "./deal.js";
import { valueSchema } from "./values.js";

/** The deal's options by the template's own questions; a default fills in what the deal leaves out. */
export function templateOptions(template: Template, deal: Pick<Deal, "options">): Result<Options> {
  const schema = z.strictObject(
    Object.fromEntries(Object.entries(template.options).map(([name, variable]) => [name, valueSchema(variable)])),
  );
  return parseWith<Options>(schema.pipe(z.record(z.string(), z.union([z.string(), z.boolean()]))), deal.options, "options");
}
