import type { Gutter } from "./gutter.js";
import { isBlank } from "./is-blank.js";
import type { Row } from "./row.js";
import type { VisualLine } from "./visual-line.js";

/** Fewest lines on either side of a gutter that parts a page into columns. */
const fewest = 6;

interface Span {
  readonly left: number;
  readonly right: number;
}

/**
 * The empty strip that parts most of a page into two columns of text whose lines need not stand level; what reaches over it
 * (titles, and the first and the last row) is left out of account when it is little.
 */
export const middleGutter = (rows: readonly Row[]): Gutter | undefined => gutterOf(rows) ?? gutterOf(rows.slice(1, -1));

function gutterOf(rows: readonly Row[]): Gutter | undefined {
  const lines = rows.flat();
  const size = lines[0]?.size ?? 0;
  if (lines.length < 2 * fewest) return undefined;
  const spans = lines.flatMap(pieces);
  const left = spans.reduce((least, span) => Math.min(least, span.left), Number.POSITIVE_INFINITY);
  const right = spans.reduce((most, span) => Math.max(most, span.right), 0);
  const narrow = spans.filter((span) => span.right - span.left < 0.6 * (right - left));
  if (narrow.length < 0.8 * spans.length) return undefined;
  const widest = widestGap(narrow, left + 0.3 * (right - left), left + 0.7 * (right - left));
  if (!widest || widest.to - widest.from < size) return undefined;
  const sides = [narrow.filter((span) => span.right <= widest.from + 1), narrow.filter((span) => span.left >= widest.to - 1)];
  return sides.every((side) => side.length >= fewest) ? widest : undefined;
}

/** The widest stretch between two positions that no span covers. */
function widestGap(spans: readonly Span[], from: number, to: number): Gutter | undefined {
  let best: Gutter | undefined;
  let open = from;
  const inside = spans.filter((span) => span.right > from && span.left < to).sort((a, b) => a.left - b.left);
  for (const span of [...inside, { left: to, right: to }]) {
    if (span.left - open > (best ? best.to - best.from : 0)) best = { from: open, to: span.left };
    open = Math.max(open, span.right);
  }
  return best;
}

/**
 * A line cut wherever there is room of half an em. A sign takes room only when something follows close by: at the end of a
 * line it may hang over the edge.
 */
function pieces({ glyphs, size }: VisualLine): Span[] {
  const spans: { left: number; right: number }[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const glyph of glyphs) {
    if (!glyph || isBlank(glyph.text)) continue;
    const last = spans.at(-1);
    const inked = /[，。、；：！？,.;:]/u.test(glyph.text) ? glyph.x : glyph.x + glyph.width;
    if (last && glyph.x - end < 0.5 * size) last.right = inked;
    else spans.push({ left: glyph.x, right: inked });
    end = glyph.x + glyph.width;
  }
  return spans;
}
