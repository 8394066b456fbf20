import { z } from "zod";
import { say } from "../base/bilingual.js";
import type { Problem } from "../base/problem.js";
import { fail, ok, type Result } from "../base/result.js";
import { parseText } from "./text/parse-text.js";
import type { TextNode } from "./text/text-node.js";
import { bilingualSchema } from "./term-schemas.js";
import { patternSchema } from "./topic.js";

const wording = z.string().min(1);

const mendSchema = z
  .strictObject({
    /** Only for the finding of this rule, or where the quoted sentence matches one of these phrases. */
    rule: z.string().optional(),
    when: z.array(patternSchema).optional(),
    /** What the sentence becomes. */
    replace: wording.optional(),
    /** What is added before the sentence's end sign. */
    append: wording.optional(),
    /** What follows the sentence. */
    insert: wording.optional(),
    /** Words of the quote and what they become; the first that occurs is replaced, once. */
    words: z.array(z.tuple([z.string().min(1), wording])).optional(),
    /** The words from which on the sentence goes, and what stands there instead up to its end sign. */
    tail: z.strictObject({ from: z.array(z.string().min(1)).min(1), put: wording }).optional(),
    /** What to negotiate, where words alone cannot mend it. */
    comment: bilingualSchema.optional(),
  })
  .readonly();

/** `clauses/fixes.yaml` as it is written; texts use the words of clause texts ({{agency}}, {{days termination.exitNotice}}). */
export const fixesSchema = z.strictObject({
  topics: z.record(z.string(), z.strictObject({ title: z.string(), items: z.array(wording).min(1) })).default({}),
  elements: z.record(z.string().regex(/^[a-z-]+\.[a-z-]+$/u), wording).default({}),
  annexes: z.record(z.string(), z.string()).default({}),
  kinds: z.record(z.string(), z.array(mendSchema).min(1)).default({}),
});

/** One way to mend a finding of a kind. */
export interface Mend extends Omit<z.infer<typeof mendSchema>, "replace" | "append" | "insert" | "words" | "tail"> {
  readonly replace?: readonly TextNode[];
  readonly append?: readonly TextNode[];
  readonly insert?: readonly TextNode[];
  readonly tail?: { readonly from: readonly string[]; readonly put: readonly TextNode[] };
  readonly words?: readonly (readonly [find: string, put: readonly TextNode[]])[];
}

/** Wording that fixes write into other people's contracts. */
export interface Fixes {
  /** The article for a missing topic whose balanced clause holds the deal's own figures. */
  readonly topics: Readonly<Record<string, { readonly title: string; readonly items: readonly (readonly TextNode[])[] }>>;
  /** The sentence for a missing element, as `topic.element`, where no item of a balanced clause states it by itself. */
  readonly elements: Readonly<Record<string, readonly TextNode[]>>;
  /** What a contract without the library's annexes calls them. */
  readonly annexes: Readonly<Record<string, string>>;
  /** By kind of finding, in order of preference. */
  readonly kinds: Readonly<Record<string, readonly Mend[]>>;
}

export const noFixes: Fixes = { topics: {}, elements: {}, annexes: {}, kinds: {} };

/** Parses the texts; all problems at once. */
export function parseFixes(written: z.infer<typeof fixesSchema>, path: string): Result<Fixes> {
  const problems: Problem[] = [];
  const parsed = (source: string, at: string): readonly TextNode[] => {
    const result = parseText(source, `${path}#${at}`);
    if (result.ok) return result.value;
    problems.push(...result.problems);
    return [];
  };
  const entries = <From, To>(record: Readonly<Record<string, From>>, made: (value: From, key: string) => To): Record<string, To> =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [key, made(value, key)]));
  const fixes: Fixes = {
    topics: entries(written.topics, ({ title, items }, id) => ({ title, items: items.map((item) => parsed(item, id)) })),
    elements: entries(written.elements, parsed),
    annexes: written.annexes,
    kinds: entries(written.kinds, (mends, kind) =>
      mends.map(({ replace, append, insert, words, tail, ...rest }) => ({
        ...rest,
        ...(replace === undefined ? {} : { replace: parsed(replace, kind) }),
        ...(append === undefined ? {} : { append: parsed(append, kind) }),
        ...(insert === undefined ? {} : { insert: parsed(insert, kind) }),
        ...(tail === undefined ? {} : { tail: { from: tail.from, put: parsed(tail.put, kind) } }),
        ...(words === undefined ? {} : { words: words.map(([find, put]) => [find, parsed(put, kind)] as const) }),
      })),
    ),
  };
  for (const [kind, mends] of Object.entries(fixes.kinds))
    if (mends.some((mend) => !mend.replace && !mend.append && !mend.insert && !mend.words && !mend.tail && !mend.comment))
      problems.push({
        at: `${path}#${kind}`,
        seen: say("有一项什么也没写", "saw an entry that says nothing"),
        expected: say("replace、append、insert、words、tail 或 comment", "replace, append, insert, words, tail or comment"),
      });
  return problems.length > 0 ? fail(...problems) : ok(fixes);
}
