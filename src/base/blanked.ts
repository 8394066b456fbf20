import type { Range } from "./range.js";

/** The text with line ends for every sign of the ranges, which are in order; what stands behind them keeps its place. */
export function blanked(text: string, ranges: readonly Range[]): string {
  const pieces: string[] = [];
  let last = 0;
  for (const [start, end] of ranges) {
    pieces.push(text.slice(last, start), "\n".repeat(end - start));
    last = end;
  }
  return last === 0 ? text : pieces.join("") + text.slice(last);
}
