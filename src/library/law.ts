import { z } from "zod";
import { bilingualSchema } from "./term-schemas.js";

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);

/**
 * One authority of the law table. `force`: `law` (NPC), `interpretation` (Supreme People's Court), `regulation` (State Council),
 * `rule` (ministries), `practice` (guides, cases, experience: never shown as law). `checked` says how far the entry was verified:
 * `read` (the article's own text was read), `secondary` (a second-hand source). Unverified material does not enter the table.
 */
const lawSchema = z
  .strictObject({
    /** Every name under which contracts cite it, the full one first. */
    names: z.array(z.string().min(2)).min(1),
    issuer: z.string().min(1),
    number: z.string().optional(),
    force: z.enum(["law", "interpretation", "regulation", "rule", "practice"]),
    /** The first day in force; absent where we did not verify it, as for repealed laws. */
    effective: date.optional(),
    /** The last day on which it was in force; absent while it is. */
    until: date.optional(),
    /** What replaced it: key of this table. */
    successor: z.string().optional(),
    /** How many articles it has; absent where that was not verified. */
    lastArticle: z.number().int().positive().optional(),
    checked: z.enum(["read", "secondary"]),
    checkedAt: date,
    /** Articles that our clauses and rules cite: number → gist in our own words. */
    articles: z.record(z.string(), bilingualSchema).default({}),
    /** Articles whose number changed when this version came into force: old number → new number. */
    renumbered: z.record(z.string(), z.string()).default({}),
    /** The article numbers of the older version differ by the subject that is meant; words that tell it: old number → words. */
    oldSubjects: z.record(z.string(), z.array(z.string())).default({}),
    note: bilingualSchema.optional(),
  })
  .readonly();

export const lawTableSchema = z.record(z.string(), lawSchema);
export type Law = z.infer<typeof lawSchema> & { readonly id: string };
