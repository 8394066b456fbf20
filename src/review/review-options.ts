import type { Bilingual, Language } from "../base/bilingual.js";
import type { Finding } from "../check/finding.js";

export interface ReviewOptions {
  readonly language: Language;
  /** When the comments are made: ISO 8601, such as 2026-11-22T08:00:00Z. */
  readonly date: string;
  /** Whether proposals become tracked changes as well; Word files only. */
  readonly changes?: boolean;
  /** Defaults to Clausewright. */
  readonly author?: string;
}

/** A file with findings written into it. */
export interface Review {
  /** The whole file, in the format that it came in. */
  readonly bytes: Uint8Array;
  readonly placed: readonly Placed[];
  /** Findings told in one comment at the top, because nothing in the file can carry them. */
  readonly unplaced: readonly Finding[];
  readonly comments: number;
  /** Tracked changes; always 0 for PDF. */
  readonly changes: number;
  readonly notes: readonly Bilingual[];
}

/** What became of one finding. */
export interface Placed {
  readonly finding: Finding;
  /** At its very words, or at the nearest place that can carry a comment. */
  readonly at: "words" | "nearby";
  /** Whether its proposal is a tracked change. */
  readonly changed: boolean;
}
