import { z } from "zod";
import { say } from "../base/bilingual.js";
import { fail, ok, type Result } from "../base/result.js";
import { parseWith } from "./schema-problems.js";
import type { SourceFile } from "./source-file.js";
import { bilingualSchema, conditionSchema, lawRefSchema, stanceSchema, tierSchema } from "./term-schemas.js";
import { variableSchema } from "./variable.js";
import { parseYaml } from "./yaml.js";
import { parseExpression } from "./formula/parse-expression.js";
import { parseText } from "./text/parse-text.js";
import type { TextNode } from "./text/text-node.js";
import { formulasSchema, resultsSchema } from "./formula/formula.js";

const clauseId = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/u);

const expression = z
  .string()
  .max(200)
  .refine((text) => parseExpression(text) !== undefined, {
    params: { zh: "一个算式，如 sessions", en: "a formula such as sessions" },
  });

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
    /** Figures of real life that its formulas need, and the formulas themselves; the text prints them, `settle` runs them. */
    results: resultsSchema.default({}),
    formulas: formulasSchema.default({}),
    /** What a variable's value may be at most or at least, as formulas over other values: no more special sessions than sessions. */
    bounds: z.record(z.string(), z.strictObject({ min: expression.optional(), max: expression.optional() }).readonly()).default({}),
    /** Defined terms and their definitions (Handlebars in Markdown); the definitions clause prints them. */
    defines: z.record(z.string(), z.string()).default({}),
    sample: z.record(z.string(), z.unknown()).default({}),
  })
  .readonly();

/** One clause text of the library: front matter, Markdown with Handlebars, and the hash that pins it. */
export interface LibraryClause extends Omit<z.infer<typeof frontMatterSchema>, "defines"> {
  /** `topic/name`. */
  readonly id: string;
  readonly topic: string;
  /** Its Markdown with places to fill in. */
  readonly text: readonly TextNode[];
  /** Defined terms and their definitions. */
  readonly defines: Readonly<Record<string, readonly TextNode[]>>;
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
  const { defines, ...rest } = front.value;
  const text = parseText(parts[2] ?? "", file.path);
  const meanings = Object.entries(defines).map(([term, source]) => [term, parseText(source, `${file.path}#defines.${term}`)] as const);
  const problems = [text, ...meanings.map(([, meaning]) => meaning)].flatMap((parsed) => (parsed.ok ? [] : parsed.problems));
  if (!text.ok || problems.length > 0) return fail(...problems);
  return ok({
    ...rest,
    id,
    topic: id.split("/")[0] ?? "",
    text: text.value,
    defines: Object.fromEntries(meanings.map(([term, meaning]) => [term, meaning.ok ? meaning.value : []])),
    path: file.path,
    hash: file.hash,
  });
}
