import type { Language } from "../base/bilingual.js";
import type { ComparisonReport } from "../compare/formats/comparison-report.js";

type Writer = (report: ComparisonReport, language: Language, colour: boolean) => Promise<string>;

/** One writer a format of comparisons; its code is loaded only when the format is asked for. */
export const compareFormats = {
  text: async (report, language, colour) => (await import("../compare/formats/text.js")).textComparison(report, language, colour),
  json: async (report, language) => (await import("../compare/formats/json.js")).jsonComparison(report, language),
  html: async (report, language) => (await import("../compare/formats/html.js")).htmlComparison(report, language),
} as const satisfies Readonly<Record<string, Writer>>;

export type CompareFormat = keyof typeof compareFormats;
