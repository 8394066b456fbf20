import { isWide } from "../layout/is-wide.js";
import type { VisualLine } from "../layout/visual-line.js";

/** Characters that may not end a line, and those that may not begin one: they stay with their neighbour. */
const opening = /[（(《〈「『【〔“‘[{¥￥$第]/u;
const closing = /[，。、；：？！）》〉」』】〕”’%％℃…,.;:?!)\]}]/u;

/** The width of what a line begins with and cannot be parted: a word, or a Han character with the signs beside it. */
export function firstUnit({ text, glyphs, left }: VisualLine): number {
  let end = 0;
  while (end < text.length && opening.test(text[end] ?? "")) end++;
  if (isWide(text[end] ?? "")) end++;
  else while (end < text.length && text[end] !== " " && !isWide(text[end] ?? "")) end++;
  while (end < text.length && closing.test(text[end] ?? "")) end++;
  const last = glyphs[Math.max(0, end - 1)];
  return last ? last.x + last.width - left : 0;
}
