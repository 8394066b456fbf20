import type { Language } from "../base/bilingual.js";
import { documentBlocks } from "./document-blocks.js";
import type { FileReport } from "./file-report.js";
import { jsonReport } from "./json.js";
import { termSheet } from "./term-sheet.js";

/** What the review page shows of one file: its entry of the JSON report, with the blocks of its text and the term sheet. */
export function pageReport(report: FileReport, language: Language): string {
  const entries: unknown = JSON.parse(jsonReport([report], language));
  const entry: unknown = Array.isArray(entries) ? entries[0] : undefined;
  if (typeof entry !== "object" || entry === null) throw new Error("a report of one file has one entry");
  return JSON.stringify({ ...entry, terms: termSheet(report.result, language), blocks: documentBlocks(report.result) });
}
