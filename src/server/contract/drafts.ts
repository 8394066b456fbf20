import { z } from "zod";
import { stanceSchema, tierSchema } from "../../library/term-schemas.js";
import { findingSchema, problemSchema } from "./contracts.js";

const bilingual = z.object({ zh: z.string(), en: z.string() });

/** A deal as it is typed: fields of the deal file, complete or not. */
const dealSchema = z.record(z.string(), z.unknown());

export const dealBodySchema = z.strictObject({
  deal: dealSchema,
  /** The draft that it belongs to: its clauses keep the texts that it was made with. */
  draft: z.uuid().optional(),
});
export const newDraftSchema = z.strictObject({ deal: dealSchema, title: z.string().trim().min(1).max(200).optional() });

export const templateSchema = z.object({
  id: z.string(),
  name: bilingual,
  about: bilingual,
  mode: z.string(),
  tiers: z.array(tierSchema),
  services: z.record(z.string(), z.string()),
  platforms: z.record(z.string(), z.string()),
});
export type TemplateView = z.output<typeof templateSchema>;

export const questionnaireQuerySchema = z.object({
  template: z.string().max(60).optional(),
  tier: tierSchema.optional(),
  stance: stanceSchema.optional(),
});

const textRef = z.object({ version: z.int(), hash: z.string() });

export const draftSchema = z.object({
  id: z.uuid(),
  title: z.string(),
  deal: dealSchema,
  /** Send it back as `If-Match`; it changes with every save. */
  revision: z.int(),
  updated: z.string(),
  /** Its words are fixed once its signing has begun. */
  state: z.enum(["open", "signing", "signed"]),
  /** Clauses that the library writes differently than the draft, which keeps its texts until others are taken. */
  newer: z.array(z.object({ clause: z.string(), title: bilingual, from: textRef, to: textRef })),
});
export type DraftView = z.output<typeof draftSchema>;

export const takeTextsSchema = z.strictObject({
  texts: z
    .array(z.strictObject({ clause: z.string().max(130), hash: z.string().length(64) }))
    .min(1)
    .max(200),
});

export const previewSchema = z.object({
  /** The contract as one page; null while an answer is wrong. */
  html: z.string().nullable(),
  problems: z.array(problemSchema),
  /** Questions that are not answered yet: the page shows examples in their place. */
  open: z.array(z.string()),
  clauses: z.array(
    z.object({
      id: z.string(),
      topic: z.string(),
      label: z.string(),
      title: bilingual,
      version: z.int(),
      law: z.array(z.object({ law: z.string(), article: z.string().optional(), force: z.string(), gist: bilingual.optional() })),
      alternatives: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          title: bilingual,
          stance: stanceSchema,
          rank: z.int(),
          concede: bilingual,
          chosen: z.boolean(),
        }),
      ),
    }),
  ),
});
export type Preview = z.output<typeof previewSchema>;

export const previewFindingsQuery = z.object({ language: z.enum(["zh", "en"]).default("zh") });
export const previewFindingsSchema = z.object({ findings: z.array(findingSchema) });

export const draftDownloadSchema = z.object({ format: z.enum(["docx", "pdf", "html", "deal"]) });

export const tierRowSchema = z.object({ topic: bilingual, added: z.record(tierSchema, z.array(bilingual)) });
export type TierRowView = z.output<typeof tierRowSchema>;
