import type { VisualLine } from "./visual-line.js";

/** Where a line ends, without a sign that may hang over the edge. */
export function inkedRight({ text, glyphs, right }: VisualLine): number {
  return /[，。、；：,.;:]$/u.test(text) ? (glyphs.at(-1)?.x ?? right) : right;
}
