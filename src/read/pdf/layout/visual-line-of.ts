import type { Glyph } from "../content/glyph.js";
import type { Direction } from "../content/reading-frame.js";
import { isBlank } from "./is-blank.js";
import { isWide } from "./is-wide.js";
import { usualGap } from "./usual-gap.js";
import type { VisualLine } from "./visual-line.js";

/** Turns characters sorted along the line into text, with a space where only a gap parts two words; undefined for blanks. */
export function visualLine(sorted: readonly Glyph[], page: number, direction: Direction): VisualLine | undefined {
  const inked = sorted.filter(({ text }) => !isBlank(text));
  const [first, last] = [inked[0], inked.at(-1)];
  if (!first || !last) return undefined;
  const texts: string[] = [];
  const glyphs: (Glyph | undefined)[] = [];
  const write = (text: string, glyph: Glyph | undefined): void => {
    texts.push(text);
    for (let unit = 0; unit < text.length; unit++) glyphs.push(glyph);
  };
  const usual = usualGap(sorted);
  let before: Glyph | undefined;
  for (const [at, glyph] of sorted.entries()) {
    if (isBlank(glyph.text)) {
      const next = sorted[at + 1];
      const covered = next && next.x < glyph.x + 0.6 * glyph.width;
      if (before && !covered && !(before.x + before.width > glyph.x + 0.7 * glyph.width)) write(glyph.text, glyph);
      else continue;
    } else {
      if (before && !isBlank(before.text) && glyph.x - before.x - before.width > gapOfSpace(before, glyph, usual)) write(" ", undefined);
      write(glyph.text, glyph);
    }
    before = glyph;
  }
  const text = texts.join("");
  const end = text.trimEnd().length;
  return {
    page,
    direction,
    text: text.slice(0, end),
    glyphs: glyphs.slice(0, end),
    isSpaced: end < text.length || isBlank(sorted.at(-1)?.text ?? ""),
    left: first.x,
    ...edges(inked),
    ...mostly(inked),
  };
}

/**
 * Beside a Han character a gap is layout up to half an em and more; between letters a fifth of an em is a space. In a
 * stretched line every gap is wide, so a space must be wider than those.
 */
function gapOfSpace(before: Glyph, after: Glyph, usual: number): number {
  const size = Math.max(before.size, after.size);
  return isWide(before.text) || isWide(after.text) ? Math.max(0.7 * size, 1.6 * usual) : Math.max(0.18 * size, 1.2 * usual);
}

/** The size and baseline that most characters have. */
function mostly(glyphs: readonly Glyph[]): { size: number; baseline: number } {
  const counts = new Map<string, { size: number; baseline: number; count: number }>();
  for (const { size, baseline } of glyphs) {
    const key = `${Math.round(size * 2)} ${Math.round(baseline)}`;
    const entry = counts.get(key) ?? { size, baseline, count: 0 };
    entry.count++;
    counts.set(key, entry);
  }
  return [...counts.values()].reduce((best, entry) => (entry.count > best.count ? entry : best));
}

function edges(glyphs: readonly Glyph[]): { right: number; top: number; bottom: number } {
  let [right, top, bottom] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { x, y, width, height } of glyphs) {
    right = Math.max(right, x + width);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + height);
  }
  return { right, top, bottom };
}
