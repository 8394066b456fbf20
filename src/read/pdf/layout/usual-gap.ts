import type { Glyph } from "../content/glyph.js";
import { isBlank } from "./is-blank.js";
import { median } from "./median.js";

/** The gap that most neighbours on a line have; about 0 unless the line was stretched to fill its width. */
export function usualGap(sorted: readonly Glyph[]): number {
  const gaps = sorted.flatMap((glyph, at) => {
    const before = sorted[at - 1];
    return before && !isBlank(before.text) && !isBlank(glyph.text) ? [Math.max(0, glyph.x - before.x - before.width)] : [];
  });
  return gaps.length < 4 ? 0 : median(gaps);
}
