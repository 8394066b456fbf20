import type { Range } from "../../base/range.js";
import { patternsOf } from "../pattern/patterns-of.js";
import type { Pattern } from "../pattern/parse-pattern.js";
import type { Reading } from "../reading/reading.js";

/** What a topic looks for in one sentence: one pattern, or several that may stand in any order: `{days} & {验收|检查}`. */
export type Phrase = readonly Pattern[];

const lists = new WeakMap<readonly string[], readonly Phrase[]>();

/** The phrases of a list of `clauses/<topic>/topic.yaml`, parsed once a process. */
export function phrasesOf(sources: readonly string[]): readonly Phrase[] {
  const known = lists.get(sources);
  if (known) return known;
  const made = sources.map((source) => patternsOf(source.split(" & ")));
  lists.set(sources, made);
  return made;
}

/** The first place in the range where a phrase stands whose sentence is not excluded. */
export function findPhrase(phrase: Phrase, within: Range, excluded: (span: Range) => boolean, reading: Reading): Range | undefined {
  const [first, ...others] = phrase;
  if (!first) return undefined;
  for (const span of reading.matcher.findAllIn(first, within)) {
    if (excluded(span)) continue;
    let [start, end] = span;
    const sentence = reading.sentenceAt(start).range;
    const all = others.every((pattern) => {
      const found = reading.matcher.findIn(pattern, sentence);
      if (found) [start, end] = [Math.min(start, found[0]), Math.max(end, found[1])];
      return found !== undefined;
    });
    if (all) return [start, end];
  }
  return undefined;
}
