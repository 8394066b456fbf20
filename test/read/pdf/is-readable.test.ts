import { expect, test } from "vitest";
import type { Glyph } from "../../../src/read/pdf/content/glyph.js";
import { isReadable } from "../../../src/read/pdf/is-readable.js";

const glyphs = (text: string): Glyph[] =>
  [...text].map((character) => ({ text: character, x: 0, y: 0, width: 1, height: 1, baseline: 0, size: 1, direction: 0 }));

test.each([
  ["甲方", true],
  ["甲方\ue000", true],
  ["", false],
  [" \u3000 ", false],
  ["\ue000\ue001\ufffd甲", false],
])("%j is readable: %s", (text, readable) => {
  expect(isReadable(glyphs(text))).toBe(readable);
});
