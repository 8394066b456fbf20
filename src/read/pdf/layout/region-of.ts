import { indentsOf } from "./indents-of.js";
import { inkedRight } from "./inked-right.js";
import { median } from "./median.js";
import type { Region } from "./region.js";
import { usualGap } from "./usual-gap.js";
import type { VisualLine } from "./visual-line.js";

/**
 * The edges between which lines are set: on the left the outermost that two lines share, on the right the outermost that
 * several share, or that two share where the right margin would then be about as wide as the left one. Signs that hang
 * over the edge are left out of account.
 */
export function regionOf(lines: readonly VisualLine[], pageWidth: number | undefined): Region {
  return withHabits(edgesOf(lines, pageWidth), lines);
}

/** Tells from the lines between given edges how paragraphs are set there. */
export function withHabits(edges: Pick<Region, "left" | "right">, lines: readonly VisualLine[]): Region {
  const near = lines.filter((line) => edges.right - line.right < 2.5 * line.size);
  const flush = near.filter((line) => edges.right - line.right < 0.25 * line.size);
  const stretched = flush.filter((line) => usualGap(line.glyphs.filter((glyph) => glyph !== undefined)) > 0.01 * line.size);
  const indents = indentsOf(edges, lines);
  return { ...edges, isJustified: stretched.length >= 2 && flush.length >= 0.7 * near.length, ...(indents && { indents }) };
}

function edgesOf(lines: readonly VisualLine[], pageWidth: number | undefined): Pick<Region, "left" | "right"> {
  const size = median(lines.map((line) => line.size));
  const lefts = lines.map((line) => line.left).sort((a, b) => a - b);
  const left = lefts.find((x, at) => (lefts[at + 1] ?? Number.POSITIVE_INFINITY) - x <= 0.5 * size) ?? lefts[0] ?? 0;
  const rights = lines.map(inkedRight).sort((a, b) => b - a);
  const widest = rights[0] ?? left;
  const mirrored = pageWidth === undefined ? widest : Math.max(widest, pageWidth - left);
  const shared = rights.find((x, at) => {
    const [second, fifth] = [rights[at + 1] ?? 0, rights[at + 4] ?? 0];
    return x > left + 8 * size && ((x - second <= 0.6 * size && x >= mirrored - 3 * size) || x - fifth <= 0.6 * size);
  });
  return { left, right: shared ?? mirrored };
}
