import { rowBaseline, type Row } from "../layout/row.js";
import { loneRunning } from "./lone-running.js";
import { isPageNumber, withoutPageNumber } from "./page-number.js";
import type { PageRows } from "../layout/page-rows.js";

/** How many rows of a page's head and foot may be running text. */
const deepest = 5;
/** Rows of different pages stand at the same height within this distance (points). */
const level = 3;

/**
 * The rows that belong to the pages and not to the document: page numbers, and text that stands at the same height on two
 * pages or more with nothing but such text further out. A file of nothing else is left as it is. What occurs
 * once stays, unless it says in words that it is a page number, or the file is one page and it looks like a header or footer.
 */
export function runningRows(pages: readonly PageRows[]): ReadonlySet<Row> {
  const found = new Set<Row>();
  for (const edge of ["head", "foot"] as const) peel(pages, edge, found);
  if (pages.length === 1) for (const row of pages.flatMap(loneRunning)) found.add(row);
  for (const row of repeated(pages.map(({ aside }) => aside))) found.add(row);
  const isAll = pages.every(({ rows, tables, aside }) => tables.length === 0 && [...rows, ...aside].every((row) => found.has(row)));
  return isAll ? new Set() : found;
}

interface Outermost {
  readonly page: PageRows;
  readonly row: Row;
  readonly inner: Row | undefined;
  readonly key: string;
  /** Distance from the page's edge. */
  readonly at: number;
}

/** Takes row after row off one edge of all pages, as long as it is running text. */
function peel(pages: readonly PageRows[], edge: "head" | "foot", found: Set<Row>): void {
  let open: readonly PageRows[] = pages;
  for (let depth = 0; depth < deepest && open.length > 0; depth++) {
    const outermost = open.flatMap((page): Outermost[] => {
      const rows = page.rows.filter((row) => !found.has(row));
      const [row, inner] = edge === "head" ? [rows[0], rows[1]] : [rows.at(-1), rows.at(-2)];
      if (!row || behindTable(page, row, edge)) return [];
      const at = edge === "head" ? rowBaseline(row) : page.height - rowBaseline(row);
      return [{ page, row, inner, key: withoutPageNumber(textOf(row)), at }];
    });
    const running = levels(outermost).flatMap(runningAt);
    for (const { row } of running) found.add(row);
    open = running.map(({ page }) => page);
  }
}

const textOf = (row: Row): string => row.map(({ text }) => text).join("  ");

/** Rows that stand at one height. */
function levels(rows: readonly Outermost[]): Outermost[][] {
  const found: Outermost[][] = [];
  for (const row of [...rows].sort((a, b) => a.at - b.at)) {
    const last = found.at(-1);
    if (last?.[0] && row.at - last[0].at <= level) last.push(row);
    else found.push([row]);
  }
  return found;
}

/** Of the outermost rows at one height, those that are running text. */
function runningAt(here: readonly Outermost[]): Outermost[] {
  const groups = [...Map.groupBy(here, ({ key }) => key)].map(([key, rows]) => ({ key, rows }));
  const repeatedHere = groups.reduce((sum, { rows }) => sum + (rows.length > 1 ? rows.length : 0), 0);
  return groups.flatMap(({ key, rows }) => {
    if (rows.length > 1) {
      if (key === "#" || key === "-#-") return counts(rows) ? rows : [];
      const usual = rows.length >= 4 && rows.every(({ at, page }) => at < 0.15 * page.height);
      if (repeatedHere >= 0.6 * here.length && (usual || rows.every(standsApart))) return rows;
    }
    return rows.filter(({ row }) => isPageNumber(textOf(row)));
  });
}

/** Bare numbers are page numbers when two of them differ by as much as their pages do. */
function counts(rows: readonly Outermost[]): boolean {
  const offsets = rows.flatMap(({ row, page }) => {
    const digits = /\d+/u.exec(textOf(row))?.[0];
    return digits === undefined ? [] : [Number(digits) - page.page];
  });
  return offsets.length === 0 || new Set(offsets).size < offsets.length;
}

/** In the margin, and further from the text, or smaller than it, than its own lines are from each other. */
function standsApart({ page, row, inner, key, at }: Outermost): boolean {
  if (at > 0.12 * page.height) return false;
  if (!inner || key.includes("#")) return true;
  const gap = Math.abs(rowBaseline(inner) - rowBaseline(row));
  return gap > 1.3 * pitch(page) || row[0].size < 0.9 * inner[0].size;
}

/** The distance of most neighbouring rows of a page; on a short page the smaller ones, since its head and foot stand apart. */
function pitch({ rows }: PageRows): number {
  const gaps = rows.flatMap((row, at) => (rows[at - 1] ? [rowBaseline(row) - rowBaseline(rows[at - 1] ?? row)] : [])).sort((a, b) => a - b);
  return gaps[(gaps.length - 1) >> 1] ?? 0;
}

const behindTable = ({ tables }: PageRows, row: Row, edge: "head" | "foot"): boolean =>
  tables.some(({ top, bottom }) => (edge === "head" ? bottom < rowBaseline(row) : top > rowBaseline(row)));

/** Rows across the main direction whose text two pages share: watermarks. */
function repeated(pages: readonly (readonly Row[])[]): Row[] {
  const counts = new Map<string, number>();
  for (const rows of pages) for (const text of new Set(rows.map(textOf))) counts.set(text, (counts.get(text) ?? 0) + 1);
  return pages.flatMap((rows) => rows.filter((row) => (counts.get(textOf(row)) ?? 0) > 1));
}
