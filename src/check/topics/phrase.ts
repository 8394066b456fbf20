import type { Range } from "../../base/range.js";
import { patternsOf } from "../pattern/patterns-of.js";
import type { Pattern } from "../pattern/pattern-table.js";
import { ANYWHERE, type UnitSet } from "../pattern/unit-sets.js";
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
  const { sets } = reading.matcher;
  let open: UnitSet = ANYWHERE;
  for (const { first, others } of phrases) {
    const { from, to } = reading.matcher.spansOf(first, others, open);
    for (let at = from; at < to; at++) {
      const start = reading.matcher.startAt(at);
      const paragraph = reading.paragraphAt(start);
      if (found.has(paragraph)) continue;
      if (others.length > 0 && !withOthers(reading.matcher.rangeAt(at), others, reading)) continue;
      if (inSentence(unless, start, reading)) continue;
      found.add(paragraph);
      if (open === ANYWHERE) open = sets.copy(ANYWHERE);
      sets.cut(open, paragraph.range);
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
  for (const { first, others } of phrases)
    if (reading.matcher.holds(first, sentence) && others.every((one) => reading.matcher.holds(one, sentence))) return true;
  return false;
};

/**
 * The first place in reading order, the earlier phrase first, in a paragraph that is asked for and a sentence that is not excluded.
 * All paragraphs that are asked for lie in `units`.
 */
export function findFirst(
  phrases: readonly Phrase[],
  asked: (paragraph: ReadingParagraph) => boolean,
  ill: (offset: number) => boolean,
  reading: Reading,
  units: UnitSet = ANYWHERE,
): Range | undefined {
  const { sets } = reading.matcher;
  let open = units;
  let best: { readonly index: number; readonly span: Range } | undefined;
  for (const { first, others } of phrases) {
    const { from, to } = reading.matcher.spansOf(first, others, open);
    for (let at = from; at < to; at++) {
      const paragraph = reading.paragraphAt(reading.matcher.startAt(at));
      if (best && paragraph.index >= best.index) break;
      if (!asked(paragraph)) continue;
      const found = reading.matcher.rangeAt(at);
      const span = others.length === 0 ? found : withOthers(found, others, reading);
      if (!span || ill(span[0])) continue;
      // What stands behind it is not asked for any more.
      if (!best) open = sets.copy(open);
      sets.cut(open, [paragraph.range[0], reading.text.length]);
      best = { index: paragraph.index, span };
    }
  }
  return best?.span;
}
