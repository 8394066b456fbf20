import { z } from "zod";
import { bilingualSchema, conditionSchema, tierSchema } from "./term-schemas.js";
import { variableSchema } from "./variable.js";

/**
 * One place of a contract: either a fixed clause or the best one of a topic for the deal's tier, stance and options; `also`
 * are continuations (clauses without a heading) that join the same article where the deal's tier and options admit them.
 */
const entrySchema = z
  .strictObject({
    topic: z.string().optional(),
    clause: z.string().optional(),
    also: z.array(z.string()).default([]),
    when: conditionSchema.default({}),
  })
  .refine((entry) => (entry.topic === undefined) !== (entry.clause === undefined), {
    params: { zh: "topic 或 clause 之一", en: "exactly one of topic and clause" },
  })
  .readonly();

const annexSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/u),
    title: z.string().min(1),
    clause: z.string(),
    also: z.array(z.string()).default([]),
    when: conditionSchema.default({}),
  })
  .readonly();

export const templateSchema = z
  .strictObject({
    zh: z.string().min(1),
    en: z.string().min(1),
    version: z.int().positive(),
    about: bilingualSchema,
    /** The contract's title as printed. */
    title: z.string().min(1),
    /** How the services are ordered, in the words of the contract, such as 全托管. */
    mode: z.string().min(1),
    /** What the brand entrusts, in the words of the recitals, such as 提供运营服务. */
    purpose: z.string().min(1),
    /** What the parties are called beside 甲方 and 乙方. */
    brandRole: z.string().min(1),
    agencyRole: z.string().min(1),
    /** Service modules that a deal may order, in printing order: id → name. */
    services: z.record(z.string(), z.string()),
    /** By tier: the services that belong to it (`includes`), those that may be added to it (`offers`), and how many of these at least. */
    tiers: z
      .partialRecord(
        tierSchema,
        z
          .strictObject({ includes: z.array(z.string()), offers: z.array(z.string()).default([]), least: z.int().nonnegative().default(0) })
          .readonly(),
      )
      .default({}),
    /** Platforms that a deal may name: id → name. */
    platforms: z.record(z.string(), z.string()),
    /** Named choices beyond tier and stance; only `choice` and `flag`. */
    options: z.record(z.string(), variableSchema).default({}),
    cover: z.array(entrySchema),
    body: z.array(entrySchema).min(1),
    signature: z.array(entrySchema),
    annexes: z.array(annexSchema).default([]),
  })
  .readonly();

export type TemplateEntry = z.infer<typeof entrySchema>;

/** An ordered plan of a contract: `templates/<id>/template.yaml`. */
export interface Template extends z.infer<typeof templateSchema> {
  readonly id: string;
  readonly path: string;
}
