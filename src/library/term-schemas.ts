import { z } from "zod";
import { stances, tiers } from "./terms.js";

export const tierSchema = z.enum(tiers);
export const stanceSchema = z.enum(stances);

export const bilingualSchema = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }).readonly();

/**
 * A condition on the deal: every named option must have one of the given values. `service` asks for a member of the
 * deal's services, `without` for none of these, `platform` for one of its platforms, `tier` for at least that tier; other names are options of the template.
 */
export const conditionSchema = z.record(z.string(), z.union([z.string(), z.boolean(), z.array(z.string())])).readonly();
export type Condition = z.infer<typeof conditionSchema>;

/** `民法典/585`: a law of the law table and an article of it; the article may be absent. */
export const lawRefSchema = z.string().regex(/^[^/\s]+(?:\/\d+(?:\.\d+)?)?$/u);
