import type { Gutter } from "./gutter.js";
import type { Row } from "./row.js";

/** Fewest lines on either side of a gutter that parts a page into columns. */
const fewest = 6;

/**
 * The empty strip that parts most of a page into two columns of text whose lines need not stand level; lines that reach over
 * it (titles) are left out of account when they are few.
 */
export function middleGutter(rows: readonly Row[]): Gutter | undefined {
  const lines = rows.flat();
  if (lines.length < 2 * fewest) return undefined;
  const left = lines.reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY);
  const right = lines.reduce((most, line) => Math.max(most, line.right), 0);
  const narrow = lines.filter((line) => line.right - line.left < 0.6 * (right - left));
  if (narrow.length < 0.8 * lines.length) return undefined;
  const [from, to] = [left + 0.3 * (right - left), left + 0.7 * (right - left)];
  let best: Gutter | undefined;
  let open = from;
  const edges = narrow.filter((line) => line.right > from && line.left < to).sort((a, b) => a.left - b.left);
  for (const line of [...edges, { left: to, right: to, size: 0 }]) {
    if (line.left - open > (best ? best.to - best.from : 0)) best = { from: open, to: line.left };
    open = Math.max(open, line.right);
  }
  const size = lines[0]?.size ?? 0;
  if (!best || best.to - best.from < size) return undefined;
  const { from: a, to: b } = best;
  const sides = [narrow.filter((line) => line.right <= a + 1), narrow.filter((line) => line.left >= b - 1)];
  return sides.every((side) => side.length >= fewest) ? best : undefined;
}
