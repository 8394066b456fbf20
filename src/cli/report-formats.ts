import type { FileReport } from "../report/file-report.js";
import type { TextOptions } from "../report/text.js";

type Writer = (reports: readonly FileReport[], options: TextOptions) => Promise<string>;

/** One writer a report format; its code is loaded only when the format is asked for. */
export const reportFormats = {
  text: async (reports, options) => (await import("../report/text.js")).textReport(reports, options),
  json: async (reports, { language }) => (await import("../report/json.js")).jsonReport(reports, language),
  sarif: async (reports, { language }) => (await import("../report/sarif.js")).sarifReport(reports, language),
  html: async (reports, { language }) => (await import("../report/html/html-report.js")).htmlReport(reports, language),
  md: async (reports, { language }) => (await import("../report/markdown.js")).markdownReport(reports, language),
} as const satisfies Readonly<Record<string, Writer>>;

export type ReportFormat = keyof typeof reportFormats;
