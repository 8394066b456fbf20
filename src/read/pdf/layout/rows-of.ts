import type { Glyph } from "../content/glyph.js";
import type { Direction } from "../content/reading-frame.js";
import { isBlank } from "./is-blank.js";
import type { Row } from "./row.js";
import { usualGap } from "./usual-gap.js";
import { visualLine } from "./visual-line-of.js";

/** A gap wider than this (in ems) that no space fills parts two stretches of one row. */
const wideGap = 1.2;

/** Groups characters of one direction to rows, top to bottom; every row is in the order of reading. */
export function rowsOf(glyphs: readonly Glyph[], page: number, direction: Direction): Row[] {
  const rows = clusters(glyphs).flatMap((cluster): Row[] => {
    const lines = stretches(cluster).flatMap((stretch) => visualLine(stretch, page, direction) ?? []);
    const [first, ...others] = lines;
    return first ? [[first, ...others]] : [];
  });
  return rows.sort((a, b) => a[0].baseline - b[0].baseline);
}

/** Characters whose baselines differ by less than half an em stand on one row, raised and lowered ones with their line. */
function clusters(glyphs: readonly Glyph[]): Glyph[][] {
  const sorted = glyphs.filter(({ text }) => !isBlank(text)).sort((a, b) => a.baseline - b.baseline);
  const rows: { glyphs: Glyph[]; size: number; baseline: number }[] = [];
  for (const glyph of sorted) {
    const last = rows.at(-1);
    if (last && glyph.baseline - last.baseline <= 0.45 * Math.max(glyph.size, last.size)) {
      last.glyphs.push(glyph);
      if (glyph.size > last.size * 1.05) Object.assign(last, { size: glyph.size, baseline: glyph.baseline });
    } else rows.push({ glyphs: [glyph], size: glyph.size, baseline: glyph.baseline });
  }
  for (const space of glyphs) {
    if (!isBlank(space.text)) continue;
    const row = nearest(rows, space.baseline);
    if (row && Math.abs(row.baseline - space.baseline) <= 0.45 * row.size) row.glyphs.push(space);
  }
  return rows.map((row) => row.glyphs.sort((a, b) => a.x - b.x));
}

/** The row whose baseline is nearest, in rows sorted by baseline. */
function nearest<T extends { readonly baseline: number }>(rows: readonly T[], baseline: number): T | undefined {
  let [low, high] = [0, rows.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.baseline ?? 0) < baseline) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [rows[low - 1], rows[low]];
  if (!before || !after) return after ?? before;
  return baseline - before.baseline < after.baseline - baseline ? before : after;
}

/** How many characters before one are looked at for its twin. */
const twins = 8;

/** Parts a row at wide gaps and drops what was drawn twice to look bold. */
function stretches(row: readonly Glyph[]): Glyph[][] {
  const parts: Glyph[][] = [];
  const stretch = 2.5 * usualGap(row);
  let end = Number.NEGATIVE_INFINITY;
  let recent: Glyph[] = [];
  for (const glyph of row) {
    recent = recent.slice(-twins).filter(({ x, width }) => x + width > glyph.x);
    if (!isBlank(glyph.text) && recent.some((other) => isTwin(other, glyph))) continue;
    recent.push(glyph);
    const part = parts.at(-1);
    if (!part || glyph.x - end > Math.max(wideGap * glyph.size, stretch)) parts.push([glyph]);
    else part.push(glyph);
    end = Math.max(end, glyph.x + glyph.width);
  }
  return parts;
}

const isTwin = (a: Glyph, b: Glyph): boolean =>
  a.text === b.text && Math.abs(a.x - b.x) < 0.25 * Math.max(a.width, b.width) && Math.abs(a.baseline - b.baseline) < 0.15 * a.size;
