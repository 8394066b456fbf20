import { z } from "zod";
import { say } from "../base/bilingual.js";
import { fail, ok, type Result } from "../base/result.js";
import { parseWith } from "./schema-problems.js";
import type { SourceFile } from "./source-file.js";
import { bilingualSchema, conditionSchema, lawRefSchema, stanceSchema, tierSchema } from "./terms.js";
import { variableSchema } from "./variable.js";
import { parseYaml } from "./yaml.js";

const clauseId = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/u);

const frontMatterSchema = z
  .strictObject({
    title: z.string().min(1),
    title_en: z.string().min(1),
    version: z.int().positive(),
    /** The lowest tier that holds it. */
    tier: tierSchema,
    stance: stanceSchema.default("balanced"),
    /** The order of preference among the texts of one topic and stance; 1 is preferred. */
    rank: z.int().positive().default(1),
    /** When to give way to this text, for an alternative. */
    concede: bilingualSchema.optional(),
    when: conditionSchema.default({}),
    /** The elements that it settles, as `topic.element`. */
    states: z.array(z.string()).default([]),
    law: z.array(lawRefSchema).default([]),
    /** Clauses or annexes that must be in the contract with it. */
    needs: z.array(z.string()).default([]),
    conflicts: z.array(clauseId).default([]),
    variables: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/u), variableSchema).default({}),
    /** Variables of other topics that the text uses, as `fees.monthlyFee` (topic in camel case). */
    uses: z.array(z.string()).default([]),
    /** Defined terms and their definitions (Handlebars in Markdown); the definitions clause prints them. */
    defines: z.record(z.string(), z.string()).default({}),
    sample: z.record(z.string(), z.unknown()).default({}),
  })
  .readonly();

/** One clause text of the library: front matter, Markdown with Handlebars, and the hash that pins it. */
export interface LibraryClause extends z.infer<typeof frontMatterSchema> {
  /** `topic/name`. */
  readonly id: string;
  readonly topic: string;
  readonly body: string;
  readonly path: string;
  readonly hash: string;
}

/** Parses `clauses/<topic>/<name>.md`; all problems of its front matter at once. */
export function parseClause(file: SourceFile): Result<LibraryClause> {
  const id = /^clauses\/([a-z0-9-]+\/[a-z0-9-]+)\.md$/u.exec(file.path)?.[1];
  const parts = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(file.text);
  if (id === undefined || parts === null)
    return fail({
      at: file.path,
      seen: say("没有以 --- 围起的文件头", "saw no front matter between --- lines"),
      expected: say("文件头和 Markdown 正文", "front matter and a Markdown body"),
    });
  const data = parseYaml(parts[1] ?? "", file.path);
  if (!data.ok) return data;
  const front = parseWith(frontMatterSchema, data.value, file.path);
  if (!front.ok) return front;
  return ok({ ...front.value, id, topic: id.split("/")[0] ?? "", body: parts[2] ?? "", path: file.path, hash: file.hash });
}
