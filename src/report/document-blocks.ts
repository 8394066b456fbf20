import type { CheckResult } from "../check/check.js";
import type { Range } from "../base/range.js";

/** One paragraph of a checked contract, as a page shows it; the words are those of the canonical text at its ranges. */
export interface DocumentBlock {
  readonly range: Range;
  readonly kind: "title" | "heading" | "paragraph" | "row";
  /** 1 for the outermost clause; 0 outside of clauses. */
  readonly level: number;
  /** The number that stands before it, as written or as Word counts it; else empty. */
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
    const label = first ? labelBefore(text, here, clause.labelRange) : undefined;
    const kind = row ? "row" : heading ? (part === "cover" ? "title" : "heading") : "paragraph";
    return { range: here, kind, level, label: first ? (label ?? clause.label) : "", ...(row ? { cells: cellRanges(text, here) } : {}) };
  });
}

/** The number as it is written before the words; nothing when the words hold it, undefined when the text has none. */
function labelBefore(text: string, [start, end]: Range, label: Range | undefined): string | undefined {
  if (label === undefined) return undefined;
  if (label[0] >= start) return "";
  const written = text.slice(label[0], start).trim();
  // A heading in brackets is read without its closing one.
  return /[【〔［]$/u.test(written) && !/[】〕］]/u.test(text.slice(start, end)) ? written.slice(0, -1) : written;
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
