import { inkedRight } from "./inked-right.js";
import type { Row } from "./row.js";

/** An upright empty strip between two x positions. */
export interface Gutter {
  readonly from: number;
  readonly to: number;
}

/** The gaps of one row. */
export const gapsOf = (row: Row): Gutter[] =>
  row.flatMap(({ left }, at) => {
    const before = row[at - 1];
    return before ? [{ from: before.right, to: left }] : [];
  });

/** What of the gutters stays empty when a row is added; a gutter that is crossed or becomes narrower than half an em is gone. */
export function narrowed(gutters: readonly Gutter[], row: Row): Gutter[] {
  return gutters.flatMap((gutter) => {
    let { from, to } = gutter;
    for (const line of row) {
      const [left, right] = [line.left, inkedRight(line)];
      if (right <= from || left >= to) continue;
      if ((left + right) / 2 < (from + to) / 2) from = Math.max(from, right);
      else to = Math.min(to, left);
    }
    return to - from >= 0.5 * row[0].size ? [{ from, to }] : [];
  });
}

/** The column of a stretch, counted by the gutters left of its middle. */
export const columnOf = (gutters: readonly Gutter[], { left, right }: { readonly left: number; readonly right: number }): number =>
  gutters.filter(({ from, to }) => (from + to) / 2 < (left + right) / 2).length;
