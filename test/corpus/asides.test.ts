import { expect, test } from "vitest";
import { loadLibrary } from "../../src/node/load-library.js";
import { docxSource } from "../../src/read/docx/read-docx.js";
import { outline } from "../../src/read/outline/outline.js";
import { reviewDocx } from "../../src/review/docx/review-docx.js";
import { docxodus } from "../oracle/docxodus.js";
import { reading } from "../read/docx/reading.js";
import { findingAt } from "../review/finding-at.js";
import { fileBytes } from "./files.js";

const library = await loadLibrary();

test.each([
  ["headers.docx", "QF-2026-118", "QF-2026-119"],
  ["headers.docx", "服务清单", "服务项目清单"],
  ["notes.docx", "虚假交易", "虚假成交"],
  ["notes.docx", "结算单", "结算账单"],
  ["boxes.docx", "仔细阅读", "逐条阅读"],
  ["boxes.docx", "税率6%", "税率为6%"],
  ["boxes.docx", "遇节假日顺延", "遇法定节假日顺延"],
])("a review of %s changes %s outside the body as a tracked change", async (name, words, proposal) => {
  const source = reading(fileBytes(name));
  const at = source.text.lastIndexOf(words);
  const finding = findingAt(source.text, words, { range: [at, at + words.length], fix: { mode: "replace", text: proposal } });
  const made = reviewDocx(source, outline(source), [finding], library, { language: "zh", date: "2026-11-22T08:00:00Z", changes: true });
  if (!made.ok) throw new Error("refused");
  const { bytes, comments } = made.value;
  const result = reading(bytes);
  expect(comments).toBe(1);
  expect(result.text).toBe(source.text.slice(0, finding.range[0]) + proposal + source.text.slice(finding.range[1]));
  expect(docxSource(result.model, "original").text).toBe(source.text);
  expect(reading((await docxodus(bytes, "reject")) ?? bytes).text).toBe(source.text);
});
