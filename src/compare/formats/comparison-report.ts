import type { Bilingual } from "../../base/bilingual.js";
import type { Comparison } from "../comparison.js";

/** A comparison of two named files, as the formats write it. */
export interface ComparisonReport {
  readonly old: ComparedFile;
  readonly new: ComparedFile;
  readonly comparison: Comparison;
  readonly notes: readonly Bilingual[];
}

export interface ComparedFile {
  readonly file: string;
  readonly format: string;
  readonly text: string;
}
