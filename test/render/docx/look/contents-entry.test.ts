import { expect, test } from "vitest";
import { contentsEntry } from "../../../../src/render/docx/look/contents-entry.js";
import { looks } from "../../../../src/render/docx/look/looks.js";

test.each([
  ["a short table is set as usual", 20, looks.contentsEntry.line, looks.contentsEntry.size],
  ["a longer one closer, to end on its page", 40, 329, 240],
  ["and smaller, if that helps", 46, 286, 210],
  ["but a very long one takes pages", 80, looks.contentsEntry.line, looks.contentsEntry.size],
])("%s", (_, count, line, size) => {
  expect(contentsEntry(count)).toMatchObject({ line, size });
});
