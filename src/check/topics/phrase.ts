import type { Range } from "../../base/range.js";
import { patternsOf } from "../pattern/patterns-of.js";
import type { Pattern } from "../pattern/pattern-table.js";
import type { Reading, ReadingParagraph } from "../reading/reading.js";

/** What a topic looks for in one sentence: one pattern, or several that may stand in any order: `{days} & {验收|检查}`. */
export interface Phrase {
  readonly first: Pattern;
  readonly others: readonly Pattern[];
}

const lists = new WeakMap<readonly string[], readonly Phrase[]>();

/** The phrases of a list of `clauses/<topic>/topic.yaml`, parsed once a process. */
export function phrasesOf(sources: readonly string[]): readonly Phrase[] {
  const known = lists.get(sources);
  if (known) return known;
  const made = sources.flatMap((source): Phrase[] => {
    const [first, ...others] = patternsOf(source.split(" & "));
    return first === undefined ? [] : [{ first, others }];
  });
  lists.set(sources, made);
  return made;
}

/** Adds the paragraphs in which one of the phrases stands, in a sentence that is not excluded. */
export function addPlaces(phrases: readonly Phrase[], unless: readonly Phrase[], found: Set<ReadingParagraph>, reading: Reading): void {
  for (const { first, others } of phrases) {
    for (const span of reading.matcher.find(first, others)) {
      const paragraph = reading.paragraphAt(span[0]);
      if (found.has(paragraph) || (others.length > 0 && !withOthers(span, others, reading)) || inSentence(unless, span[0], reading))
        continue;
      found.add(paragraph);
    }
  }
}

/** Every place of the text where a phrase stands: the hull of its parts, within one sentence. */
export function placesOf({ first, others }: Phrase, reading: Reading): readonly Range[] {
  return reading.matcher.find(first, others).flatMap((span) => {
    const place = others.length === 0 ? span : withOthers(span, others, reading);
    return place ? [place] : [];
  });
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
  if (phrases.length === 0) return false;
  const sentence = reading.sentenceAt(offset).range;
  const holds = (pattern: Pattern): boolean => reading.matcher.findIn(pattern, sentence) !== undefined;
  return phrases.some(({ first, others }) => holds(first) && others.every(holds));
};

/** The first place in reading order, the earlier phrase first, in a paragraph that is asked for and a sentence that is not excluded. */
export function findFirst(
  phrases: readonly Phrase[],
  asked: (paragraph: ReadingParagraph) => boolean,
  unless: readonly Phrase[],
  reading: Reading,
): Range | undefined {
  let best: { readonly index: number; readonly span: Range } | undefined;
  for (const { first, others } of phrases) {
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
