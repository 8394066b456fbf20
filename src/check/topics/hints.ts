import type { Range } from "../../base/range.js";
import type { Reading, ReadingParagraph } from "../reading/reading.js";
import { ANYWHERE, type UnitSet } from "../pattern/unit-sets.js";
import { phrasesOf } from "./phrase.js";

/** How far the parts of a hint may stand from the first one. */
const REACH = 70;

/** Where a paragraph that is asked for, all of which lie in `units`, holds every part of one of the hints close together, in a sentence that is not excluded; the part that is named first. */
export function findHint(
  sources: readonly string[],
  asked: (paragraph: ReadingParagraph) => boolean,
  ill: (offset: number) => boolean,
  reading: Reading,
  units: UnitSet = ANYWHERE,
): Range | undefined {
  for (const { first, others } of phrasesOf(sources)) {
    const { from, to } = reading.matcher.spansOf(first, [], units);
    for (let at = from; at < to; at++) {
      const span = reading.matcher.rangeAt(at);
      const paragraph = reading.paragraphAt(span[0]);
      if (!asked(paragraph) || ill(span[0])) continue;
      const around: Range = [Math.max(paragraph.range[0], span[0] - REACH), Math.min(paragraph.range[1], span[1] + REACH)];
      if (others.every((other) => reading.matcher.holds(other, around))) return span;
    }
  }
  return undefined;
}
