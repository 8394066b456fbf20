import { expect, test } from "vitest";
import { columnWidths } from "../../../../src/render/docx/node/column-widths.js";

test.each([
  ["in proportion", [1, 3], [0, 0], [250, 750]],
  ["equal without proportions", [], [0, 0, 0, 0], [250, 250, 250, 250]],
  ["equal when they do not count up", [1, 2, 3], [0, 0], [500, 500]],
  ["a column below its least takes just that", [1, 9], [200, 0], [200, 800]],
  ["which may push another below its own", [2, 2, 6], [250, 200, 0], [250, 200, 550]],
  ["least widths beyond the line shrink alike", [1, 1], [3000, 1000], [750, 250]],
  ["the last column takes what rounding leaves", [1, 1, 1], [0, 0, 0], [333, 333, 334]],
])("%s", (_, relative, least, widths) => {
  expect(columnWidths(relative, least, 1000)).toEqual(widths);
});
