import { z } from "zod";
import type { UnlessScope } from "./unless-scope.js";
import { bilingualSchema, lawRefSchema } from "./term-schemas.js";
import { severitySchema } from "./kind.js";
import { patternSchema } from "./topic.js";

const patterns = z.array(patternSchema).min(1);

const scope = z.array(patternSchema).default([]);
const unlessSchema = z
  .strictObject({
    match: scope,
    segment: scope,
    before: scope,
    after: scope,
    sentence: scope,
    clause: scope,
    document: scope,
  } satisfies Record<UnlessScope, unknown>)
  .readonly();

/** Who acts where a phrase ends; `unknown` is nobody whom the text names. */
const actorSchema = z.enum(["brand", "agency", "both", "unknown"]);

/**
 * One way to say the thing: a phrase, or a phrase (`find`) whose sentence also holds each of `with`, in whatever order, and none of
 * `without`, and which one of `who` does. What is found `alone` is cleared by its own `without` only, not by the rule's `unless`.
 */
const alternativeSchema = z.union([
  patternSchema,
  z
    .strictObject({
      find: patternSchema,
      with: scope,
      without: scope,
      who: z.array(actorSchema).default([]),
      alone: z.boolean().default(false),
    })
    .readonly(),
]);

/** A rule that needs words only; one interpreter runs them all. */
export const ruleSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/u),
    kind: z.string(),
    severity: severitySchema.optional(),
    /** Fires where one of `any` matches a sentence, all of `all` (each a list of alternatives) match it too, and all of `clause` the numbered clause around it. */
    match: z
      .strictObject({ any: z.array(alternativeSchema).min(1), all: z.array(patterns).default([]), clause: z.array(patterns).default([]) })
      .readonly(),
    /**
     * Passes over a phrase that the sentence denies or forbids (`within`: also by a negation between the phrase's own words), or that it
     * names as a breach with consequences; `uncounted`: that it takes off what counts.
     */
    passes: z.array(z.enum(["denied", "within", "event", "uncounted"])).default([]),
    unless: unlessSchema.default({ match: [], segment: [], before: [], after: [], sentence: [], clause: [], document: [] }),
    /** What is quoted: the matched phrase, its sentence, or the whole numbered paragraph. */
    quote: z.enum(["match", "sentence", "paragraph"]).default("sentence"),
    message: bilingualSchema,
    why: bilingualSchema,
    law: z.array(lawRefSchema).default([]),
    fix: z
      .strictObject({ clause: z.string().optional(), replace: z.string().optional(), comment: bilingualSchema.optional() })
      .readonly()
      .optional(),
    examples: z.strictObject({ bad: z.array(z.string()).min(1), good: z.array(z.string()).min(1) }).readonly(),
  })
  .readonly();

export const rulesSchema = z.array(ruleSchema);
export type DataRule = z.infer<typeof ruleSchema> & { readonly topic: string; readonly path: string };
