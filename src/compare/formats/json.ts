import type { Language } from "../../base/bilingual.js";
import type { ComparisonReport } from "./comparison-report.js";

/** The comparison for other programs. Ranges count UTF-16 units of `old.text` and `new.text`. */
export const jsonComparison = ({ old, new: fresh, comparison, notes }: ComparisonReport, language: Language): string =>
  `${JSON.stringify({ old, new: fresh, ...comparison, notes: notes.map((note) => note[language]) }, null, 1)}\n`;
