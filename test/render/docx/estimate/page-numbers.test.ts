import { expect, test } from "vitest";
import { pageNumbers } from "../../../../src/render/docx/estimate/page-numbers.js";
import type { FlowItem, FlowParagraph } from "../../../../src/render/docx/flow/flow.js";
import { flowParagraph } from "../../../../src/render/docx/flow/flow-paragraph.js";

/** A page holds 31 lines of running text: 13,958 twips, 440 each. */
const line = (given: Partial<FlowParagraph> = {}): FlowParagraph =>
  flowParagraph({ look: "normal", pieces: [{ text: "一", strong: false }], ...given });
const lines = (count: number): FlowParagraph[] => Array.from({ length: count }, () => line());
const listed = (given: Partial<FlowParagraph> = {}): FlowParagraph => line({ entry: "题", ...given });
const page = (flow: readonly FlowItem[]): readonly number[] => pageNumbers(flow).entries;

test("the last line that fits stays", () => {
  expect(page([...lines(30), listed()])).toEqual([1]);
  expect(page([...lines(31), listed()])).toEqual([2]);
});

test("what must stay with the next goes over with it", () => {
  expect(page([...lines(30), listed({ keepNext: true }), line()])).toEqual([2]);
  expect(page([...lines(29), listed({ keepNext: true }), line()])).toEqual([1]);
});

test("no paragraph leaves a single line behind", () => {
  const long = listed({ pieces: [{ text: "一".repeat(34 * 4), strong: false }] });
  expect(page([...lines(29), long])).toEqual([1]);
  expect(page([...lines(30), long])).toEqual([2]);
});

test("a page break is kept, and the table of contents has its own pages", () => {
  expect(page([line(), { type: "contents" }, listed({ pageBreak: true })])).toEqual([3]);
});

test("a table breaks between rows and repeats its header", () => {
  const cell = (keepNext = false) => ({ columns: 1, items: [line({ look: "tableText", keepNext })] });
  const table = (rows: number): FlowItem => ({
    type: "table",
    look: "grid",
    headerRows: 1,
    widths: [8306],
    rows: [[cell(true)], ...Array.from({ length: rows }, () => [cell()])],
  });
  // 450 a row: 31 on a page, the header among them.
  expect(page([table(30), listed()])).toEqual([2]);
  expect(pageNumbers([table(30)]).pages).toBe(1);
  expect(pageNumbers([table(60)]).pages).toBe(2);
  expect(pageNumbers([table(61)]).pages).toBe(3);
});
