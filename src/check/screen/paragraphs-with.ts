import { oncePerReading } from "../reading/once-per-reading.js";
import type { Reading, ReadingParagraph } from "../reading/reading.js";
import { paragraphScreen } from "./paragraph-screen.js";

/** The paragraphs whose text an expression without state (no `g`, no `y`) matches, in order; each expression is tried once a reading. */
export function paragraphsWith(reading: Reading, expression: RegExp): readonly ReadingParagraph[] {
  const found = foundIn(reading);
  const known = found.get(expression);
  if (known) return known;
  const tried =
    paragraphScreen(reading)
      .of(expression)
      ?.flatMap((at) => reading.paragraphs[at] ?? []) ?? reading.paragraphs;
  const made = tried.filter(({ text }) => expression.test(text));
  found.set(expression, made);
  return made;
}

const foundIn = oncePerReading(() => new Map<RegExp, readonly ReadingParagraph[]>());
