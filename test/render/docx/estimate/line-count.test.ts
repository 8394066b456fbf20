import { expect, test } from "vitest";
import { lineCount } from "../../../../src/render/docx/estimate/line-count.js";

/** Ten characters of 12 pt fit on a line. */
const ten = { size: 240, width: 2400 };

test.each([
  ["nothing still has a line", "", 1],
  ["ten characters fit", "一二三四五六七八九十", 1],
  ["eleven do not", "一二三四五六七八九十一", 2],
  ["a full stop may hang over the end", "一二三四五六七八九十。", 1],
  ["two marks may not", "一二三四五六七八九十）。", 2],
  ["a closing bracket takes its character along", "一二三四五六七八九十）甲乙丙丁戊己庚辛壬", 3],
  ["a number does not break", "一二三四五六七八九12345", 2],
  ["a space at the end does not count", "一二三四五六七八九十 甲", 2],
  ["a newline starts a line", "一\n二", 2],
  ["a word longer than the line breaks", "a".repeat(46), 3],
])("%s", (_, text, lines) => {
  expect(lineCount(text, ten)).toBe(lines);
});

test("indents count on the first line only", () => {
  expect(lineCount("一二三四五六七八九十", { ...ten, firstIndent: 480 })).toBe(2);
  expect(lineCount("一二三四五六七八九十甲乙", { ...ten, firstIndent: -480 })).toBe(1);
});

test("a mark does not hang where it must not", () => {
  expect(lineCount("一二三四五六七八九十。", { ...ten, hangs: false })).toBe(2);
});

test("a line without room holds one character", () => {
  expect(lineCount("一二三", { size: 240, width: -100 })).toBe(3);
});
