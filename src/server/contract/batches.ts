import { z } from "zod";
import { stanceSchema, tierSchema } from "../../library/term-schemas.js";
import { problemSchema } from "./contracts.js";

const bilingual = z.object({ zh: z.string(), en: z.string() });

export const newBatchQuery = z.object({
  name: z.string().trim().min(1).max(255),
  template: z.string().max(60).optional(),
  tier: tierSchema.optional(),
  stance: stanceSchema.optional(),
});

export const batchSchema = z.object({
  id: z.uuid(),
  fileName: z.string(),
  state: z.enum(["queued", "running", "done", "failed"]),
  job: z.uuid().nullable(),
  rows: z.array(
    z.object({
      row: z.int(),
      number: z.string(),
      state: z.enum(["drafted", "refused", "failed"]),
      files: z.array(z.string()),
      problems: z.array(problemSchema),
      findings: z.array(
        z.object({
          rule: z.string(),
          name: bilingual,
          severity: z.enum(["error", "warning", "info"]),
          place: z.string(),
          quote: z.string(),
        }),
      ),
    }),
  ),
  /** Whether the files are ready. */
  archive: z.boolean(),
  /** Why the table as a whole was refused. */
  problem: problemSchema.nullable(),
});
export type BatchView = z.output<typeof batchSchema>;
