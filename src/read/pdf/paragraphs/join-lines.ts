import { isWide } from "../layout/is-wide.js";
import type { VisualLine } from "../layout/visual-line.js";
import type { Mark, Paragraph } from "./paragraph.js";

/** How much of what was joined so far is looked at. */
const tail = 60;

/**
 * Joins the lines of a paragraph: nothing between Han characters, a space between words, and a word that was parted by a
 * hyphen becomes whole. A hyphen in an address or a number (HT-2025) and one among Han characters belongs to the text. `isSpaced` says that
 * this text puts a space between Han characters and numbers.
 */
export function joinLines(lines: readonly VisualLine[], isSpaced: boolean): Paragraph {
  let text = "";
  const marks: (Mark | undefined)[] = [];
  let before: VisualLine | undefined;
  for (const line of lines) {
    if (before) {
      const end = text.slice(-tail);
      if (isCut(end, line.text)) {
        text = text.slice(0, -1);
        marks.pop();
      } else if (needsSpace(end, line.text, before.isSpaced, isSpaced)) {
        text += " ";
        marks.push(undefined);
      }
    }
    text += line.text;
    for (const glyph of line.glyphs) marks.push(glyph && { glyph, line });
    before = line;
  }
  return { text, marks };
}

/** A word of letters only, cut between small letters in running text of such words. */
function isCut(before: string, after: string): boolean {
  return /(?:^|\s)\p{L}*\p{Ll}-$/u.test(before) && /^\p{Ll}+(?:$|[\s,.;:)])/u.test(after) && !/\p{Script=Han}/u.test(before);
}

/** `isDrawn`: a space stands at the end of the line; it is layout after a Han character, and else part of the text. */
function needsSpace(before: string, after: string, isDrawn: boolean, isSpaced: boolean): boolean {
  const [end, start] = [[...before.slice(-2)].at(-1) ?? "", [...after.slice(0, 2)][0] ?? ""];
  if (isWide(end) && isWide(start)) return false;
  if (isWide(end) || isWide(start)) return isSpaced && meets(end, start);
  if (isDrawn) return true;
  if (/\d[.,]?$/u.test(before) && /^\d/u.test(after)) return false;
  return !/[-–/_@]/u.test(end) && !/[)\]},.;:!?%/_@]/u.test(start);
}

/** A Han character and a letter or digit, but no number of a clause (第3条). */
const meets = (end: string, start: string): boolean =>
  (/[\p{Script=Han}--第]/v.test(end) && /[A-Za-z0-9]/u.test(start)) ||
  (/[A-Za-z0-9%]/u.test(end) && /[\p{Script=Han}--[条款项章节]]/v.test(start));
