import type { Glyph } from "../content/glyph.js";
import { isBlank } from "./is-blank.js";
import { isWide } from "./is-wide.js";
import { median } from "./median.js";

/**
 * The gap that most neighbours on a line have; about 0 unless the line was stretched to fill its width. Where there are Han
 * characters only the gaps beside them count, because programs stretch those and leave numbers and words alone.
 */
export function usualGap(sorted: readonly Glyph[]): number {
  const gaps = sorted.flatMap((glyph, at) => {
    const before = sorted[at - 1];
    if (!before || isBlank(before.text) || isBlank(glyph.text)) return [];
    return [{ gap: Math.max(0, glyph.x - before.x - before.width), isBesideHan: isWide(before.text) || isWide(glyph.text) }];
  });
  const besideHan = gaps.filter(({ isBesideHan }) => isBesideHan);
  if (besideHan.length >= 3) return median(besideHan.map(({ gap }) => gap));
  return gaps.length < 4 ? 0 : median(gaps.map(({ gap }) => gap));
}
