import { z } from "zod";
import { stanceSchema, tierSchema } from "../../library/terms.js";

const bilingual = z.object({ zh: z.string(), en: z.string() });

export const clauseQuery = z.object({
  query: z.string().max(200).default(""),
  topic: z.string().max(60).optional(),
  stance: stanceSchema.optional(),
});

export const clauseSummarySchema = z.object({
  id: z.string(),
  topic: z.string(),
  topicName: bilingual,
  title: bilingual,
  version: z.int(),
  tier: tierSchema,
  stance: stanceSchema,
  rank: z.int(),
  hash: z.string(),
});
export type ClauseSummary = z.output<typeof clauseSummarySchema>;

export const lawViewSchema = z.object({
  id: z.string(),
  names: z.array(z.string()),
  issuer: z.string(),
  force: z.string(),
  effective: z.string().nullable(),
  until: z.string().nullable(),
  successor: z.string().nullable(),
  checkedAt: z.string(),
  articles: z.record(z.string(), bilingual),
  /** Clauses and rules that cite it. */
  clauses: z.array(z.string()),
  rules: z.array(z.string()),
});
export type LawView = z.output<typeof lawViewSchema>;

export const clauseViewSchema = clauseSummarySchema.extend({
  /** Markdown with the places that a deal fills in. */
  text: z.string(),
  concede: bilingual.nullable(),
  law: z.array(z.string()),
  states: z.array(z.object({ id: z.string(), name: bilingual })),
  needs: z.array(z.string()),
  conflicts: z.array(z.string()),
  templates: z.array(z.string()),
  /** Contracts of the organisation that were drafted with it, and whether with this very text. */
  usedIn: z.array(z.object({ contract: z.uuid(), title: z.string(), version: z.int(), current: z.boolean() })),
});
export type ClauseView = z.output<typeof clauseViewSchema>;

export const obligationSchema = z.object({
  id: z.string(),
  party: z.enum(["brand", "agency", "both"]),
  title: z.string(),
  clause: z.string(),
  /** What the contract says of the time. */
  rule: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("date"), date: z.string() }),
    z.object({ kind: z.literal("monthly"), day: z.int() }),
    z.object({ kind: z.literal("after"), count: z.number(), unit: z.string() }),
  ]),
  /** The days within the term, where the rule gives any. */
  dates: z.array(z.string()),
});
export const obligationsSchema = z.object({ start: z.string().nullable(), end: z.string().nullable(), list: z.array(obligationSchema) });
export type ObligationsView = z.output<typeof obligationsSchema>;

export const settlementQuery = z.object({
  name: z.string().max(255).default("results.csv"),
  format: z.enum(["json", "xlsx", "text"]).default("json"),
  language: z.enum(["zh", "en"]).default("zh"),
});
