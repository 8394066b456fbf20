import type { PlainTable } from "./block.js";
import { columnOf, type Gutter } from "./gutter.js";
import { rowBaseline, type Row } from "./row.js";
import type { VisualLine } from "./visual-line.js";

/**
 * A table without lines: two rows or more whose columns begin at the same place. `rows` says how many of the given rows it
 * takes: what follows its last row of several columns is text again, unless it continues a cell.
 */
export function plainTable(rows: readonly Row[], gutters: readonly Gutter[]): { table: PlainTable; rows: number } | undefined {
  const last = rows.findLastIndex((row) => new Set(row.map((line) => columnOf(gutters, line))).size > 1);
  const wide = rows.filter((row) => row.length > 1).length;
  if (last < 1 || wide < 2 || !aligned(rows, gutters)) return undefined;
  let end = last + 1;
  while (end < rows.length && continues(rows[end - 1], rows[end], gutters)) end++;
  const cells: VisualLine[][][] = [];
  for (const [at, row] of rows.slice(0, end).entries()) {
    const before = rows[at - 1];
    if (!continues(before, row, gutters)) cells.push(Array.from({ length: gutters.length + 1 }, () => []));
    for (const line of row) cells.at(-1)?.[columnOf(gutters, line)]?.push(line);
  }
  return { table: { type: "table", rows: cells }, rows: end };
}

/** A row that says something in one column only, close below a line that nearly filled that column. */
function continues(before: Row | undefined, row: Row | undefined, gutters: readonly Gutter[]): boolean {
  if (!before || !row || row.length > 1) return false;
  const column = columnOf(gutters, row[0]);
  const above = before.find((line) => columnOf(gutters, line) === column);
  if (!above || rowBaseline(row) - rowBaseline(before) > 1.9 * row[0].size || Math.abs(above.left - row[0].left) > row[0].size) return false;
  const edge = gutters[column]?.from ?? above.right;
  return above.right > edge - 2 * row[0].size;
}

/** Most lines of every further column share their left edge, their middle or their right edge. */
function aligned(rows: readonly Row[], gutters: readonly Gutter[]): boolean {
  return gutters.every((_, at) => {
    const lines = rows.flat().filter((line) => columnOf(gutters, line) === at + 1);
    const edges = [(line: VisualLine) => line.left, (line: VisualLine) => (line.left + line.right) / 2, (line: VisualLine) => line.right];
    return lines.length > 1 && edges.some((edge) => agree(lines.map(edge), lines[0]?.size ?? 0));
  });
}

function agree(values: readonly number[], within: number): boolean {
  const middle = [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
  return values.filter((value) => Math.abs(value - middle) <= within).length >= 0.6 * values.length;
}
