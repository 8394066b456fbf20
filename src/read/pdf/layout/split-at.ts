import type { Glyph } from "../content/glyph.js";
import type { Gutter } from "./gutter.js";
import type { Row } from "./row.js";
import { visualLine } from "./visual-line-of.js";
import type { VisualLine } from "./visual-line.js";

/** Room narrower than this (in ems) parts nothing. */
const narrowest = 0.7;

/** Parts the stretches of a row that reach over a gutter only because the room there is narrow; what crosses it stays whole. */
export function splitAt(row: Row, gutter: Gutter): Row {
  const [first, ...others] = row.flatMap((line): readonly VisualLine[] =>
    line.right <= gutter.from || line.left >= gutter.to ? [line] : split(line, gutter),
  );
  return first ? [first, ...others] : row;
}

/** Cut at the widest room within the gutter that no typed space fills. */
function split(line: VisualLine, { from, to }: Gutter): readonly VisualLine[] {
  const glyphs = line.glyphs.filter((glyph, at): glyph is Glyph => glyph !== undefined && glyph !== line.glyphs[at - 1]);
  let best: { readonly at: number; readonly room: number } | undefined;
  for (const [at, glyph] of glyphs.entries()) {
    const before = glyphs[at - 1];
    const [left, right] = [before ? before.x + before.width : glyph.x, glyph.x];
    if ((left + right) / 2 > from && (left + right) / 2 < to && right - left > (best?.room ?? narrowest * line.size))
      best = { at: (left + right) / 2, room: right - left };
  }
  if (!best) return [line];
  const { at } = best;
  const parts = [glyphs.filter(({ x, width }) => x + width / 2 < at), glyphs.filter(({ x, width }) => x + width / 2 >= at)];
  return parts.flatMap((part) => visualLine(part, line.page, line.direction) ?? []);
}
