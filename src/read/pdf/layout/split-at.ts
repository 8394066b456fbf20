import type { Glyph } from "../content/glyph.js";
import type { Gutter } from "./gutter.js";
import type { Row } from "./row.js";
import { visualLine } from "./visual-line-of.js";
import type { VisualLine } from "./visual-line.js";

/** Parts the stretches of a row that reach over a gutter only because the gap there is narrow; what crosses it stays whole. */
export function splitAt(row: Row, { from, to }: Gutter): Row {
  const middle = (from + to) / 2;
  const [first, ...others] = row.flatMap((line): readonly VisualLine[] => {
    if (line.right <= from || line.left >= to) return [line];
    const glyphs = line.glyphs.filter((glyph, at): glyph is Glyph => glyph !== undefined && glyph !== line.glyphs[at - 1]);
    const [left, right] = [glyphs.filter((glyph) => glyph.x + glyph.width / 2 < middle), glyphs.filter((glyph) => glyph.x + glyph.width / 2 >= middle)];
    const [last, next] = [left.findLast(({ text }) => text.trim() !== ""), right.find(({ text }) => text.trim() !== "")];
    if (!last || !next || next.x - last.x - last.width < 0.4 * line.size) return [line];
    const parts = [visualLine(left, line.page, line.direction), visualLine(right, line.page, line.direction)];
    return parts.flatMap((part) => part ?? []);
  });
  return first ? [first, ...others] : row;
}
