/** The public library: bytes and plain data in, `Result` or plain data out; no file system, clock or network of its own. */
export type { Bilingual, Language } from "./base/bilingual.js";
export type { Problem } from "./base/problem.js";
export type { Range } from "./base/range.js";
export type { Result } from "./base/result.js";
export type { Contract } from "./document/node.js";
export { readLibrary, type Library } from "./library/library.js";
export type { SourceFile } from "./library/source-file.js";
export { parseDeal, type Deal } from "./draft/deal.js";
export { draft, type Draft } from "./draft/draft.js";
export { readContract, type ReadDocument, type ReadOptions } from "./read/read-contract.js";
export { check, type CheckOptions, type CheckResult } from "./check/check.js";
export type { Finding } from "./check/finding.js";
export { defineRule, type Rule } from "./check/rules/rule.js";
export { renderDocx } from "./render/docx/render-docx.js";
export { renderHtml } from "./render/html/render-html.js";
export { renderMarkdown } from "./render/markdown/render-markdown.js";
export { renderPdf } from "./render/pdf/render-pdf.js";
