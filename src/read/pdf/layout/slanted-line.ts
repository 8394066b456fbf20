import type { Glyph } from "../content/glyph.js";
import type { VisualLine } from "./visual-line.js";

/** Slanted text of a page in the order in which it was drawn, as one line; a jump of more than two ems becomes a space. */
export function slantedLine(glyphs: readonly Glyph[], page: number): VisualLine | undefined {
  const [first] = glyphs;
  if (!first) return undefined;
  let text = "";
  const marks: (Glyph | undefined)[] = [];
  let [left, right, top, bottom] = [first.x, first.x, first.y, first.y];
  let before: Glyph | undefined;
  for (const glyph of glyphs) {
    if (before && Math.hypot(glyph.x - before.x, glyph.y - before.y) > 2.2 * glyph.size) {
      text += " ";
      marks.push(undefined);
    }
    text += glyph.text;
    for (let unit = 0; unit < glyph.text.length; unit++) marks.push(glyph);
    [left, top] = [Math.min(left, glyph.x), Math.min(top, glyph.y)];
    [right, bottom] = [Math.max(right, glyph.x + glyph.width), Math.max(bottom, glyph.y + glyph.height)];
    before = glyph;
  }
  const end = text.trimEnd().length;
  if (end === 0) return undefined;
  return {
    page,
    direction: 0,
    text: text.slice(0, end),
    glyphs: marks.slice(0, end),
    isSpaced: false,
    left,
    right,
    top,
    bottom,
    baseline: bottom,
    size: first.size,
  };
}
