import type { Range } from "../base/range.js";
import type { FactChange } from "./fact-changes.js";

/** What differs between two versions. Ranges of `old` and `new` sides count in the text of that version. */
export interface Comparison {
  /** Clauses that differ, in the order of the new version; one that is gone stands where it stood. */
  readonly changes: readonly ClauseChange[];
  /** How many clauses say the same in both. */
  readonly same: number;
  /** Clauses that only have another number, such as 第五条 → 第六条. */
  readonly renumbered: readonly Renumbering[];
}

export interface ClauseChange {
  /** `moved` says that its place in the order changed; it may have other differences too. */
  readonly type: "added" | "removed" | "changed" | "moved";
  /** What tells that two clauses are the same one; absent for what was added or removed. */
  readonly by?: MatchedBy;
  readonly old?: ClauseName;
  readonly new?: ClauseName;
  /** Paragraphs that differ, in order. */
  readonly paragraphs: readonly ParagraphChange[];
  /** Amounts, dates, percentages, periods and duties that differ, the weightiest first. */
  readonly facts: readonly FactChange[];
}

export type MatchedBy = "identity" | "number" | "title" | "words";

export interface ClauseName {
  /** Such as 第三条; empty for the opening, the signature page and the like. */
  readonly label: string;
  readonly title: string;
  readonly range: Range;
}

export interface Renumbering {
  readonly old: string;
  readonly new: string;
  readonly title: string;
}

/** A paragraph or table cell that was added, removed or reworded. */
export interface ParagraphChange {
  /** Such as 第四条 4.2, in the version that has it; the new one where both have. */
  readonly place: string;
  readonly old?: Range;
  readonly new?: Range;
  /** The words that differ; covers the whole of what was added or removed. */
  readonly pieces: readonly Piece[];
}

/** Stretches of a paragraph in reading order: kept words, and those that only one version has. */
export interface Piece {
  readonly type: "kept" | "removed" | "added";
  readonly text: string;
}
