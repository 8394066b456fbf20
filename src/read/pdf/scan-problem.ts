import { say } from "../../base/bilingual.js";
import type { Problem } from "../../base/problem.js";

/**
 * The one refusal that a caller can answer otherwise than by giving up: the pages are pictures, or their text is coded so
 * that it cannot be told. Recognise it by its `at`, which no other problem has.
 */
export const scanProblem = {
  at: "#pages",
  seen: say("PDF 中没有可读取的文字，是扫描件或图片", "the PDF has no readable text: it is a scan or a picture"),
  expected: say("带文字的 PDF，或一个能识别扫描件的读取器", "a PDF with text, or a reader that has a scanner"),
  hint: say("请按扫描件识别，或上传原始的 Word 或 PDF 文件", "Have it recognised as a scan, or upload the original Word or PDF file"),
} as const satisfies Problem;
