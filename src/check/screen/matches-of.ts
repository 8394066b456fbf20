import type { Reading } from "../reading/reading.js";
import { paragraphScreen } from "./paragraph-screen.js";

/** A match at its place in the reading's text. */
export interface Match {
  readonly index: number;
  /** The whole match, then its groups. */
  readonly groups: RegExpExecArray;
}

/**
 * Every match of some expressions, as their alternation finds it: from left to right, none in another, the first expression where
 * several match at one place. They have the flag `g` and match no line end; `index` is of the reading's text.
 */
export function matchesOf(reading: Reading, ...expressions: readonly RegExp[]): readonly Match[] {
  const { text, paragraphs } = reading;
  const worth = new Map<number, RegExp[]>();
  for (const expression of expressions)
    for (const at of paragraphScreen(reading).of(expression) ?? paragraphs.keys()) {
      const known = worth.get(at);
      if (known) known.push(expression);
      else worth.set(at, [expression]);
    }
  return [...worth.keys()]
    .sort((a, b) => a - b)
    .flatMap((at) => {
      const [start, end] = paragraphs[at]?.range ?? [0, 0];
      // With the line end, so that an expression sees the end of the line there and not that of the text.
      return matchesIn(text.slice(start, end + 1), worth.get(at) ?? []).map((groups) => ({ index: start + groups.index, groups }));
    });
}

function matchesIn(line: string, expressions: readonly RegExp[]): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  // For each expression its first match from where the last one that was taken ends.
  const ahead: (RegExpExecArray | null)[] = expressions.map((expression) => matchFrom(expression, line, 0));
  for (;;) {
    const first = ahead.reduce((best, one) => (one && (!best || one.index < best.index) ? one : best), null);
    if (!first) return found;
    found.push(first);
    const from = first.index + Math.max(1, first[0].length);
    for (const [at, expression] of expressions.entries()) {
      const one = ahead[at];
      if (one && one.index < from) ahead[at] = matchFrom(expression, line, from);
    }
  }
}

function matchFrom(expression: RegExp, line: string, from: number): RegExpExecArray | null {
  expression.lastIndex = from;
  const found = expression.exec(line);
  expression.lastIndex = 0;
  return found;
}
