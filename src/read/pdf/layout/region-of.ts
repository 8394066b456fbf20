import { median } from "./median.js";
import type { Region } from "./region.js";
import type { VisualLine } from "./visual-line.js";

/**
 * The edges between which lines are set: on the left the outermost that two lines share, on the right the outermost that
 * several share, or that two share where the right margin would then be about as wide as the left one.
 */
export function regionOf(lines: readonly VisualLine[], pageWidth: number | undefined): Region {
  return withHabits(edgesOf(lines, pageWidth), lines);
}

/** Tells from the lines between given edges how paragraphs are set there. */
export function withHabits(edges: Pick<Region, "left" | "right">, lines: readonly VisualLine[]): Region {
  const slacks = lines.map((line) => (edges.right - line.right) / line.size).filter((slack) => slack < 2.5);
  const stretched = slacks.filter((slack) => slack < 0.25).length;
  const insets = lines.map((line) => (line.left - edges.left) / line.size);
  const [atEdge, indented] = [insets.filter((inset) => inset < 0.5).length, insets.filter((inset) => inset > 1.5 && inset < 3).length];
  return { ...edges, isJustified: stretched >= 3 && stretched >= 0.7 * slacks.length, isIndented: atEdge >= 3 && indented >= 3 };
}

function edgesOf(lines: readonly VisualLine[], pageWidth: number | undefined): Pick<Region, "left" | "right"> {
  const size = median(lines.map((line) => line.size));
  const lefts = lines.map((line) => line.left).sort((a, b) => a - b);
  const left = lefts.find((x, at) => (lefts[at + 1] ?? Number.POSITIVE_INFINITY) - x <= 0.5 * size) ?? lefts[0] ?? 0;
  const rights = lines.map((line) => line.right).sort((a, b) => b - a);
  const widest = rights[0] ?? left;
  const mirrored = pageWidth === undefined ? widest : Math.max(widest, pageWidth - left);
  const shared = rights.find((x, at) => {
    const [second, fifth] = [rights[at + 1] ?? 0, rights[at + 4] ?? 0];
    return x > left + 8 * size && ((x - second <= 0.6 * size && x >= mirrored - 3 * size) || x - fifth <= 0.6 * size);
  });
  return { left, right: shared ?? mirrored };
}
