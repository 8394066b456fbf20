import type { CheckResult } from "../check/check.js";
import type { Range } from "../base/range.js";

/** One paragraph of a checked contract, as a page shows it; the words are those of the canonical text at its ranges. */
export interface DocumentBlock {
  readonly range: Range;
  readonly kind: "title" | "heading" | "paragraph" | "row";
  /** 1 for the outermost clause; 0 outside of clauses. */
  readonly level: number;
  /** The number that stands before it, where that is no part of the text; else empty. */
  readonly label: string;
  /** The ranges of the cells of a row. */
  readonly cells?: readonly Range[];
}

/** The contract paragraph by paragraph, in order. */
export function documentBlocks({ reading }: CheckResult): DocumentBlock[] {
  const { text } = reading.contract;
  const labelled = new Set<unknown>();
  return reading.paragraphs.map(({ range, heading, row, level, clause, part }) => {
    const here = reading.toSource(range);
    const first = clause !== undefined && !labelled.has(clause);
    if (first) labelled.add(clause);
    const label = first && clause.labelRange === undefined ? clause.label : "";
    const kind = row ? "row" : heading ? (part === "cover" ? "title" : "heading") : "paragraph";
    return { range: here, kind, level, label, ...(row ? { cells: cellRanges(text, here) } : {}) };
  });
}

/** Cells are parted by tabs. */
function cellRanges(text: string, [start, end]: Range): Range[] {
  const cells: Range[] = [];
  let from = start;
  for (let at = start; at <= end; at += 1)
    if (at === end || text.charAt(at) === "\t") {
      cells.push([from, at]);
      from = at + 1;
    }
  return cells;
}
