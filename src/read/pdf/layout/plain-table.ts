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

/** A row close below another, each of whose lines begins where one ends that nearly filled its column. */
function continues(before: Row | undefined, row: Row | undefined, gutters: readonly Gutter[]): boolean {
  if (!before || !row || rowBaseline(row) - rowBaseline(before) > 1.9 * row[0].size) return false;
  const isFull = (line: VisualLine): boolean => line.right > (gutters[columnOf(gutters, line)]?.from ?? line.right) - 2 * line.size;
  return row.every((line) => {
    const above = before.find((other) => columnOf(gutters, other) === columnOf(gutters, line));
    return above !== undefined && Math.abs(above.left - line.left) <= line.size && isFull(above) && line.text.length < above.text.length;
  });
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
