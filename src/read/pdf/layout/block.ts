import type { Row } from "./row.js";
import type { VisualLine } from "./visual-line.js";

/** A stretch of a page in reading order: rows one below the other, or a table without ruled lines. */
export type Block = RowsBlock | PlainTable;

export interface RowsBlock {
  readonly type: "rows";
  readonly rows: readonly Row[];
  /** A column of text beside others; its own edges count, not those of the page. */
  readonly isColumn: boolean;
}

/** Text that stands side by side, such as two parties' signatures. */
export interface PlainTable {
  readonly type: "table";
  /** Row, column, lines of the cell. */
  readonly rows: readonly (readonly (readonly VisualLine[])[])[];
}
