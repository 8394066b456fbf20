import { z } from "zod";

const bilingual = z.object({ zh: z.string(), en: z.string() });

/** Something wrong with what was sent, or with an uploaded file. */
export const problemSchema = z.object({ at: z.string(), seen: bilingual, expected: bilingual, hint: bilingual.optional() });
export type ProblemView = z.output<typeof problemSchema>;

export const countsSchema = z.object({ error: z.int(), warning: z.int(), info: z.int() });

/** `queued` and `reading` end by themselves in `ready` or `failed`. */
export const versionStates = ["queued", "reading", "ready", "failed"] as const;

export const contractSummarySchema = z.object({
  id: z.uuid(),
  title: z.string(),
  kind: z.enum(["review", "draft"]),
  state: z.enum([...versionStates, "draft", "signing", "signed"]),
  versions: z.int(),
  counts: countsSchema.nullable(),
  updated: z.string(),
  /** The last version. */
  latest: z.object({ id: z.uuid(), number: z.int(), fileName: z.string(), format: z.string() }).nullable(),
  /** Whose turn it is while it is being signed: who approves, or who signs. */
  turn: z.object({ kind: z.enum(["approve", "sign"]), role: z.string().nullable(), party: z.string().nullable() }).nullable(),
});
export type ContractSummary = z.output<typeof contractSummarySchema>;

export const versionSchema = z.object({
  id: z.uuid(),
  number: z.int(),
  fileName: z.string(),
  format: z.string(),
  size: z.int(),
  sha256: z.string(),
  state: z.enum(versionStates),
  counts: countsSchema.nullable(),
  created: z.string(),
  problem: problemSchema.optional(),
  /** The job that reads it, while there is one. */
  job: z.uuid().optional(),
});
export type VersionView = z.output<typeof versionSchema>;

export const contractSchema = contractSummarySchema.omit({ versions: true, latest: true, turn: true }).extend({
  deleted: z.boolean(),
  versions: z.array(versionSchema),
});
export type ContractView = z.output<typeof contractSchema>;

export const contractQuerySchema = z.object({
  query: z.string().max(200).default(""),
  kind: z.enum(["review", "draft"]).optional(),
  deleted: z.enum(["true", "false"]).default("false"),
});
export const contractChangeSchema = z.strictObject({ title: z.string().trim().min(1).max(200) });

export const uploadQuerySchema = z.object({ name: z.string().trim().min(1).max(255), contract: z.uuid().optional() });
export const uploadedSchema = z.object({ contract: z.uuid(), version: z.uuid(), job: z.uuid() });
export type Uploaded = z.output<typeof uploadedSchema>;

/** One message of the events of a job. */
export const jobEventSchema = z.object({
  state: z.enum(["queued", "running", "done", "failed"]),
  step: bilingual,
  page: z.int().optional(),
  pages: z.int().optional(),
  problem: problemSchema.optional(),
});
export type JobEvent = z.output<typeof jobEventSchema>;

export const lookSchema = z.object({
  stance: z.enum(["brand", "agency", "neutral"]).default("brand"),
  stage: z.enum(["draft", "final"]).default("final"),
  language: z.enum(["zh", "en"]).default("zh"),
});
export const downloadSchema = lookSchema.extend({
  format: z.enum(["docx", "pdf", "html", "json", "sarif"]),
  /** Whether proposals become tracked changes: of the accepted findings, or of all when none is accepted. */
  changes: z.enum(["true", "false"]).default("false"),
});
export const compareQuerySchema = lookSchema.extend({
  from: z.uuid(),
  to: z.uuid(),
  format: z.enum(["json", "docx"]).default("json"),
});

export const decisionSchema = z.strictObject({
  decision: z.enum(["accepted", "dismissed", "open"]),
  reason: z.string().trim().max(1000).default(""),
});
export const decisionViewSchema = z.object({
  decision: z.enum(["accepted", "dismissed"]),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
});
export type DecisionView = z.output<typeof decisionViewSchema>;

const range = z.tuple([z.int(), z.int()]);

export const findingSchema = z.object({
  id: z.string(),
  rule: z.string(),
  kind: z.string(),
  topic: z.string().nullable(),
  severity: z.enum(["error", "warning", "info"]),
  message: z.string(),
  why: z.string(),
  basis: z.array(
    z.object({
      law: z.string(),
      article: z.string().optional(),
      effective: z.string().optional(),
      force: z.string(),
      gist: z.string().optional(),
    }),
  ),
  quote: z.string(),
  range,
  place: z.string(),
  fix: z.object({ mode: z.enum(["replace", "insert", "comment"]), text: z.string(), range: range.optional() }).optional(),
});
export type FindingView = z.output<typeof findingSchema>;

/** The report of `check --format json` for one version, with what the page needs beside it. */
export const reportSchema = z.object({
  file: z.string(),
  sha256: z.string(),
  format: z.string(),
  script: z.string(),
  asOf: z.string(),
  stance: z.string(),
  stage: z.string(),
  text: z.string(),
  topics: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      status: z.enum(["present", "vague", "missing", "not-applicable"]),
      places: z.array(z.string()),
      elements: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          required: z.boolean(),
          status: z.enum(["present", "vague", "missing", "not-applicable"]),
          value: z.string().optional(),
          quote: z.string().optional(),
          range: range.optional(),
        }),
      ),
    }),
  ),
  findings: z.array(findingSchema),
  facts: z.array(z.object({ type: z.string(), value: z.unknown(), quote: z.string(), range })),
  coverage: z.array(
    z.object({
      rule: z.string(),
      outcome: z.string(),
      evidence: z.number(),
      why: z.string().optional(),
      quotes: z.array(z.object({ quote: z.string(), range, place: z.string() })).optional(),
    }),
  ),
  notes: z.array(z.string()),
  terms: z.array(z.object({ name: z.string(), value: z.string().optional(), range: range.optional() })),
  blocks: z.array(
    z.object({
      range,
      kind: z.enum(["title", "heading", "paragraph", "row"]),
      level: z.int(),
      label: z.string(),
      cells: z.array(range).optional(),
    }),
  ),
  /** Where on the pages of a PDF or scan those ranges stand: page, x, y, width, height in points from its lower left corner. */
  places: z.array(z.object({ range, boxes: z.array(z.tuple([z.int(), z.number(), z.number(), z.number(), z.number()])) })),
  /** The names of the kinds of findings that occur. */
  kinds: z.record(z.string(), z.string()),
  decisions: z.record(z.string(), decisionViewSchema),
  /** The topics that a contract may leave out. */
  optional: z.array(z.string()),
});
export type ReportView = z.output<typeof reportSchema>;
