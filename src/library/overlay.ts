import { z } from "zod";
import { say } from "../base/bilingual.js";
import type { Problem } from "../base/problem.js";
import { fail, ok, type Result } from "../base/result.js";
import { severities } from "./severity.js";
import type { Library } from "./library.js";
import { ruleSchema } from "./rule.js";
import { parseWith } from "./schema-problems.js";
import type { SourceFile } from "./source-file.js";
import { patternSchema } from "./topic.js";
import { bilingualSchema } from "./term-schemas.js";
import { parseYaml } from "./yaml.js";

/**
 * A file of a house's own rules: words that the lexicon lacks, how loud a rule or a kind of finding is for this house (`off` silences
 * it), kinds of its own, and rules like those of `clauses/<topic>/rules.yaml` with their topic.
 */
const overlaySchema = z.strictObject({
  words: z.record(z.string().regex(/^[a-z][a-z-]*$/u), z.array(patternSchema).min(1)).default({}),
  levels: z.record(z.string(), z.enum([...severities, "off"])).default({}),
  kinds: z
    .record(
      z.string().regex(/^[a-z][a-z0-9-]*$/u),
      z.strictObject({ zh: z.string(), en: z.string(), severity: z.enum(severities), about: bilingualSchema.optional() }),
    )
    .default({}),
  rules: z.array(ruleSchema.unwrap().extend({ topic: z.string() })).default([]),
});

/** How loud a rule or a kind is by the house's own decision. */
export type Level = (typeof severities)[number] | "off";

/** Lays the files of a house over the library, in their given order; all problems of all files at once. `taken` are the ids of rules that exist. The library itself stays as it is. */
export function overlay(library: Library, files: readonly SourceFile[], taken: readonly string[]): Result<Library> {
  const problems: Problem[] = [];
  const ids = new Set(taken);
  let merged = library;
  for (const file of files) {
    const yaml = parseYaml(file.text, file.path);
    const parsed = yaml.ok ? parseWith(overlaySchema, yaml.value ?? {}, file.path) : yaml;
    if (!parsed.ok) {
      problems.push(...parsed.problems);
      continue;
    }
    const { words, levels, kinds, rules } = parsed.value;
    const lexicon = Object.entries(words).map(([name, list]): [string, string[]] => [name, [...(merged.lexicon[name] ?? []), ...list]]);
    merged = {
      ...merged,
      lexicon: { ...merged.lexicon, ...Object.fromEntries(lexicon) },
      kinds: { ...merged.kinds, ...Object.fromEntries(Object.entries(kinds).map(([id, kind]) => [id, { ...kind, id, group: "house" }])) },
      levels: { ...merged.levels, ...levels },
      rules: [...merged.rules, ...rules.map((rule) => ({ ...rule, path: file.path }))],
      house: [...merged.house, file.path],
    };
    for (const rule of rules) {
      const at = `${file.path}:${lineOf(file.text, rule.id)}`;
      if (ids.has(rule.id)) problems.push(unusable(at, "编号", "rule id", rule.id, say("没有用过的编号", "an id that is not taken")));
      if (merged.kinds[rule.kind] === undefined)
        problems.push(
          unusable(at, "发现种类", "kind", rule.kind, say("库中或本文件 kinds 里的种类", "a kind of the library or of this file")),
        );
      if (merged.topics[rule.topic] === undefined)
        problems.push(unusable(at, "主题", "topic", rule.topic, say("库中的主题", "a topic of the library")));
      ids.add(rule.id);
    }
  }
  return problems.length > 0 ? fail(...problems) : ok(merged);
}

const unusable = (at: string, zh: string, en: string, id: string, expected: Problem["expected"]): Problem => ({
  at,
  seen: say(`${zh} ${id}`, `the ${en} ${id}`),
  expected,
  hint: say("用 clausewright list 查看已有的名称", "See the names with clausewright list"),
});

/** The line on which a rule says its id, from 1. */
export const lineOf = (text: string, id: string): number => {
  const at = text.split("\n").findIndex((line) => /^\s*(?:-\s*)?id:/u.test(line) && line.includes(id));
  return at === -1 ? 1 : at + 1;
};
