import { z } from "zod";
import { stanceSchema, tierSchema } from "../../library/term-schemas.js";

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
  /** Clauses and rules that cite it, each with the articles. */
  clauses: z.array(z.object({ id: z.string(), title: bilingual, articles: z.array(z.string()) })),
  rules: z.array(z.string()),
});
export type LawView = z.output<typeof lawViewSchema>;

/** A line of the law table; `clauses` counts those that cite it. */
export const lawSummarySchema = lawViewSchema
  .pick({ id: true, names: true, issuer: true, force: true, effective: true, until: true, successor: true, checkedAt: true })
  .extend({ articles: z.int(), clauses: z.int(), rules: z.int() });
export type LawSummary = z.output<typeof lawSummarySchema>;

export const clauseViewSchema = clauseSummarySchema.extend({
  /** Markdown with the places that a deal fills in. */
  text: z.string(),
  /** What its places ask for, by their names in the text, each with a value to read it with (empty where there is none). */
  places: z.record(z.string(), z.object({ label: bilingual, example: z.string() })),
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
    z.object({ kind: z.literal("monthly"), day: z.int(), arrears: z.boolean().optional() }),
    z.object({ kind: z.literal("weekly"), weekday: z.int() }),
    z.object({
      kind: z.literal("anchored"),
      anchor: z.enum(["start", "end", "trial-end", "signed", "month-start", "month-end", "quarter-start", "quarter-end", "period-end"]),
      count: z.number(),
      unit: z.string(),
      months: z.int().optional(),
    }),
    z.object({ kind: z.enum(["before", "after"]), count: z.number(), unit: z.string() }),
  ]),
  /** Its days, where the rule and the term give any; a period of working days stands on the day from which it runs. */
  dates: z.array(z.string()),
});
export const obligationsSchema = z.object({ start: z.string().nullable(), end: z.string().nullable(), list: z.array(obligationSchema) });
export type ObligationsView = z.output<typeof obligationsSchema>;

export const settlementQuery = z.object({
  name: z.string().max(255).default("results.csv"),
  format: z.enum(["json", "xlsx", "text"]).default("json"),
  language: z.enum(["zh", "en"]).default("zh"),
});

const change = z.object({ id: z.string(), change: z.enum(["added", "changed", "removed"]) });
/** What an edition of the library changes. */
export const libraryChangesSchema = z.object({
  clauses: z.array(change.extend({ from: z.int().nullable().optional(), to: z.int().nullable().optional() })),
  /** The organisation's own files, by their paths. */
  files: z.array(change),
  rules: z.array(change),
  laws: z.array(change),
  topics: z.array(change),
  templates: z.array(change),
});
export type LibraryChanges = z.output<typeof libraryChangesSchema>;

/** Which contracts a clause or a law concerns. */
export const impactSchema = z.object({
  /** Clauses and rules that cite the law. */
  clauses: z.array(z.string()),
  rules: z.array(z.string()),
  /** Drafts pinned to one of the clauses; `current` tells whether with the text that the library has now. */
  drafts: z.array(
    z.object({
      contract: z.uuid(),
      title: z.string(),
      signed: z.boolean(),
      clauses: z.array(z.object({ clause: z.string(), version: z.int(), hash: z.string(), current: z.boolean() })),
    }),
  ),
  /** Uploaded files that cite the law themselves. */
  files: z.array(z.object({ contract: z.uuid(), title: z.string(), version: z.uuid(), number: z.int(), quotes: z.array(z.string()) })),
});
export type Impact = z.output<typeof impactSchema>;
export const impactQuery = z.object({
  clause: z.string().max(130).optional(),
  /** Such as `民法典` or `民法典/585`. */
  law: z.string().max(100).optional(),
});

export const importQuery = z.object({
  /** The name of the archive, or the path of the single file, such as `clauses/term/renewal.md`. */
  name: z.string().trim().min(1).max(255),
  note: z.string().trim().max(500).default(""),
  /** Whether to tell what would change and keep nothing. */
  dry: z.enum(["true", "false"]).default("false"),
});
/** `number` is null when nothing was kept. */
export const importedSchema = z.object({ number: z.int().nullable(), changes: libraryChangesSchema, impact: impactSchema });
export type Imported = z.output<typeof importedSchema>;
/** The path of one file of the library. */
export const libraryFileQuery = z.object({ path: z.string().trim().min(1).max(255) });
export const restoreSchema = z.strictObject({ number: z.int().min(0), note: z.string().trim().max(500).default("") });

export const editionsSchema = z.object({
  /** The edition in use; 0 is the library as it is delivered. */
  number: z.int(),
  /** The files in which it differs from the library as it is delivered. */
  files: z.array(z.string()),
  editions: z.array(z.object({ number: z.int(), at: z.string(), by: z.string(), note: z.string(), changes: libraryChangesSchema })),
});
export type Editions = z.output<typeof editionsSchema>;

export const clauseTextSchema = z.object({
  hash: z.string(),
  version: z.int(),
  title: z.string(),
  text: z.string(),
  /** Whether it is what the library has now. */
  current: z.boolean(),
  /** Since when it is known here; null for the current one where nobody used it yet. */
  since: z.string().nullable(),
});
export type ClauseText = z.output<typeof clauseTextSchema>;
const hash = z.string().regex(/^[0-9a-f]{64}$/u);
export const clauseCompareQuery = z.object({ from: hash, to: hash });
export const clauseCompareSchema = z.object({
  from: clauseTextSchema,
  to: clauseTextSchema,
  lines: z.array(z.object({ type: z.enum(["same", "removed", "added"]), text: z.string() })),
});
export type ClauseCompare = z.output<typeof clauseCompareSchema>;
