import type { Range } from "../../base/range.js";

/** A cell of a table's row. */
export interface Cell {
  readonly text: string;
  readonly range: Range;
}

/** The cells of a row, which tabs part; `offset` is where the row begins. */
export function cellsOf(row: string, offset: number): Cell[] {
  let at = offset;
  return row.split("\t").map((text) => {
    const range: Range = [at, at + text.length];
    at += text.length + 1;
    return { text, range };
  });
}
