import type { Reading } from "../reading/reading.js";
import { paragraphScreen } from "./paragraph-screen.js";

/** A match at its place in the reading's text. */
export interface Match {
  readonly index: number;
  /** The whole match, then its groups. */
  readonly groups: RegExpExecArray;
}

/** Every match of an expression with `g` that matches no line end, in order; `index` is of the reading's text. */
export function* matchesOf(reading: Reading, expression: RegExp): Iterable<Match> {
  const { text, paragraphs } = reading;
  for (const at of paragraphScreen(reading).of(expression) ?? paragraphs.keys()) {
    const [start, end] = paragraphs[at]?.range ?? [0, 0];
    // With the line end, so that the expression sees the end of the line there and not that of the text.
    for (const groups of text.slice(start, end + 1).matchAll(expression)) yield { index: start + groups.index, groups };
  }
}
