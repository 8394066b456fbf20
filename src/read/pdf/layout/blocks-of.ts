import type { Block } from "./block.js";
import { columnOf, gapsOf, narrowed, type Gutter } from "./gutter.js";
import { isLabel } from "./is-label.js";
import { middleGutter } from "./middle-gutter.js";
import { plainTable } from "./plain-table.js";
import { rowBaseline, type Row } from "./row.js";
import { splitAt } from "./split-at.js";

/** Parts the rows of a page (without its ruled tables) into text, columns of text and tables without lines. */
export function blocksOf(given: readonly Row[]): Block[] {
  if (given.length > most) return [{ type: "rows", rows: given, isColumn: false }];
  const middle = middleGutter(given);
  const rows = middle ? given.map((row) => splitAt(row, middle)) : given;
  const blocks: Block[] = [];
  let plain: Row[] = [];
  const flush = (): void => {
    if (plain.length > 0) blocks.push({ type: "rows", rows: plain, isColumn: false });
    plain = [];
  };
  for (let at = 0; at < rows.length;) {
    const row = rows[at];
    if (!row) break;
    const found = (middle && sideBySide(rows, at, [middle])) ?? (gapsOf(row).length > 0 ? sideBySide(rows, at, realGaps(row)) : undefined);
    if (found) {
      plain.splice(plain.length - found.above);
      flush();
      blocks.push(...found.blocks);
      at = found.end;
    } else {
      plain.push(row);
      at++;
    }
  }
  flush();
  return blocks;
}

/** A number with its text is no pair of columns, nor is a name with its value. */
const realGaps = (row: Row): Gutter[] =>
  gapsOf(row).filter((_, at) => {
    const [before, after] = [row[at], row[at + 1]];
    return (
      before !== undefined && after !== undefined && !isLabel(before.text) && (!/[:：]$/u.test(before.text) || /[:：]/u.test(after.text))
    );
  });

/** Rows further apart than this many ems do not belong together. */
const farApart = 7;

/** A page with more rows than this is a drawing, which has no columns. */
const most = 2000;
/** More rows than this are not looked at together. */
const longest = 300;

/** `above` says how many rows before the start belong to it, `end` where it ends. */
interface Found {
  readonly blocks: readonly Block[];
  readonly above: number;
  readonly end: number;
}

function sideBySide(rows: readonly Row[], start: number, gaps: readonly Gutter[]): Found | undefined {
  let gutters = gaps;
  const taken: Row[] = [];
  for (const row of rows.slice(start, start + longest)) {
    const before = taken.at(-1);
    if (before && rowBaseline(row) - rowBaseline(before) > farApart * row[0].size) break;
    const parts = gutters.reduce(splitAt, row);
    const left = narrowed(gutters, parts);
    if (left.length === 0 || left.length < gutters.length / 2) break;
    gutters = left;
    taken.push(parts);
  }
  const columns = textColumns(taken, gutters);
  if (columns) return { blocks: columns, above: 0, end: start + taken.length };
  if (isContents(taken)) return undefined;
  const above = rowsAbove(rows.slice(0, start), taken[0], gutters);
  const table = plainTable([...above, ...taken], gutters);
  return table && table.rows > above.length
    ? { blocks: [table.table], above: above.length, end: start + table.rows - above.length }
    : undefined;
}

/** The rows right above that fall apart at the same gutters, though the room there is too narrow to see at first. */
function rowsAbove(rows: readonly Row[], first: Row | undefined, gutters: readonly Gutter[]): Row[] {
  const found: Row[] = [];
  let below = first;
  for (const row of rows.toReversed()) {
    const parts = gutters.reduce(splitAt, row);
    if (
      !below ||
      rowBaseline(below) - rowBaseline(row) > 2 * row[0].size ||
      parts.length < gutters.length + 1 ||
      narrowed(gutters, parts).length < gutters.length
    )
      break;
    found.unshift(parts);
    below = row;
  }
  return found;
}

/** Rows that end with page numbers are a table of contents. */
const isContents = (rows: readonly Row[]): boolean =>
  rows.filter((row) => row.length > 1 && /^\d{1,4}$/u.test(row.at(-1)?.text ?? "")).length > 0.8 * rows.length;

/** Columns that are read one after the other: many lines, most of which fill their column. */
function textColumns(rows: readonly Row[], gutters: readonly Gutter[]): Block[] | undefined {
  const columns = gutters.concat({ from: 0, to: 0 }).map((): Row[] => []);
  for (const row of rows) for (const [column, part] of parted(row, gutters)) columns[column]?.push(part);
  if (columns.some((column) => column.length < 6 || filled(column) < (column.length < 12 ? 0.5 : 0.3))) return undefined;
  return columns.map((column) => ({ type: "rows", rows: column, isColumn: true }));
}

/** The share of lines that end near the right edge of their column. */
function filled(column: readonly Row[]): number {
  const rights = column.map((row) => row.at(-1)?.right ?? 0);
  const edge = rights.reduce((most, right) => Math.max(most, right), 0);
  return (
    column.filter((row, at) => (rights[at] ?? 0) > edge - 2.5 * row[0].size && (rights[at] ?? 0) - row[0].left > 7 * row[0].size).length /
    column.length
  );
}

function parted(row: Row, gutters: readonly Gutter[]): [number, Row][] {
  const parts = Map.groupBy(row, (line) => columnOf(gutters, line));
  return [...parts].flatMap(([column, [first, ...others]]): [number, Row][] => (first ? [[column, [first, ...others]]] : []));
}
