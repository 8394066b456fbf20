import { isWide } from "../layout/is-wide.js";
import type { VisualLine } from "../layout/visual-line.js";
import type { Mark, Paragraph } from "./paragraph.js";

/**
 * Joins the lines of a paragraph: nothing between Han characters, a space between words, and a word that was parted by a
 * hyphen becomes whole. A hyphen before a capital or a digit belongs to the text (HT-2025) and stays.
 */
export function joinLines(lines: readonly VisualLine[]): Paragraph {
  let text = "";
  const marks: (Mark | undefined)[] = [];
  let spaced: boolean | undefined;
  for (const line of lines) {
    if (text !== "") {
      if (/\p{L}-$/u.test(text) && /^\p{Ll}/u.test(line.text)) {
        text = text.slice(0, -1);
        marks.pop();
      } else if ( spaced ?? needsSpace(text, line.text)) {
        text += " ";
        marks.push(undefined);
      }
    }
    text += line.text;
    spaced = line.isSpaced ? !isWide(line.text.at(-1) ?? "") : undefined;
    for (const glyph of line.glyphs) marks.push(glyph && { glyph, line });
  }
  return { text, marks };
}

/** A number cut by the line's end has no space in it; between words one stood there, whether it was drawn or not. */
function needsSpace(before: string, after: string): boolean {
  const [end, start] = [[...before.slice(-2)].at(-1) ?? "", [...after.slice(0, 2)][0] ?? ""];
  if (isWide(end) || isWide(start) || (/\d[.,，]?$/u.test(before) && /^\d/u.test(after))) return false;
  return !/[-–/_@]/u.test(end) && !/[)\]},.;:!?%/_@]/u.test(start);
}
