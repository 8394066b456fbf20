import type { Range } from "../../base/range.js";
import { patternsOf } from "../pattern/patterns-of.js";
import type { Pattern } from "../pattern/pattern-table.js";
import type { Reading, ReadingParagraph } from "../reading/reading.js";

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

/** Every place of the text where a phrase stands: the hull of its parts, within one sentence. */
export function placesOf([first, ...others]: Phrase, reading: Reading): readonly Range[] {
  if (first === undefined) return [];
  const found = reading.matcher.find(first, others);
  if (others.length === 0) return found;
  const places: Range[] = [];
  for (const span of found) {
    const place = withOthers(span, others, reading);
    if (place) places.push(place);
  }
  return places;
}

/** The hull of a span and of what else its sentence must hold; undefined where it lacks one of them. */
function withOthers(span: Range, others: readonly Pattern[], reading: Reading): Range | undefined {
  const sentence = reading.sentenceAt(span[0]).range;
  let [start, end] = span;
  for (const pattern of others) {
    const part = reading.matcher.findIn(pattern, sentence);
    if (!part) return undefined;
    [start, end] = [Math.min(start, part[0]), Math.max(end, part[1])];
  }
  return [start, end];
}

/** Whether a sentence holds one of the phrases. */
export const inSentence = (phrases: readonly Phrase[], offset: number, reading: Reading): boolean => {
  const sentence = reading.sentenceAt(offset).range;
  return phrases.some((phrase) => phrase.every((pattern) => reading.matcher.findIn(pattern, sentence) !== undefined));
};

/** The first place in reading order, the earlier phrase first, in a paragraph that is asked for and a sentence that is not excluded. */
export function findFirst(
  phrases: readonly Phrase[],
  asked: (paragraph: ReadingParagraph) => boolean,
  unless: readonly Phrase[],
  reading: Reading,
): Range | undefined {
  let best: { readonly index: number; readonly span: Range } | undefined;
  for (const [first, ...others] of phrases) {
    if (first === undefined) continue;
    for (const found of reading.matcher.find(first, others)) {
      const paragraph = reading.paragraphAt(found[0]);
      if (best && paragraph.index >= best.index) break;
      if (!asked(paragraph)) continue;
      const span = others.length === 0 ? found : withOthers(found, others, reading);
      if (!span || inSentence(unless, span[0], reading)) continue;
      best = { index: paragraph.index, span };
    }
  }
  return best?.span;
}
