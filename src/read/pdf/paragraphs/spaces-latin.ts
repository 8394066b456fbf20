import type { VisualLine } from "../layout/visual-line.js";

const latin = "[A-Za-z0-9%]";
const spaced = new RegExp(`\\p{Script=Han} ${latin}|${latin} \\p{Script=Han}`, "gu");
const tight = new RegExp(`\\p{Script=Han}${latin}|${latin}\\p{Script=Han}`, "gu");

/** Whether a text puts a space between Han characters and Latin letters or digits; where a line ends it cannot be seen. */
export function spacesLatin(lines: readonly VisualLine[]): boolean {
  let [with_, without] = [0, 0];
  for (const { text } of lines) {
    with_ += text.match(spaced)?.length ?? 0;
    without += text.match(tight)?.length ?? 0;
  }
  return with_ >= 10 && with_ > 3 * without;
}
