import type { FlowCell, FlowItem, FlowTable, FlowTableRow } from "../layout/flow.js";

/** Column edges of two pages agree within this distance (points). */
const agreement = 4;

/**
 * Joins ruled tables that go on over a page break: nothing stands between them and their columns agree. Header rows that
 * the next page repeats are dropped, and a row cut in two by the break is put together again.
 */
export function mergeTables(items: readonly FlowItem[]): FlowItem[] {
  const merged: FlowItem[] = [];
  for (const item of items) {
    const last = merged.at(-1);
    const joined = last?.type === "table" && item.type === "table" ? continued(last, item) : undefined;
    if (joined) merged[merged.length - 1] = joined;
    else merged.push(item);
  }
  return merged;
}

function continued(first: FlowTable, next: FlowTable): FlowTable | undefined {
  if (!first.edges || !next.edges || next.page <= first.page) return undefined;
  const columns = matching(first.edges, next.edges);
  if (!columns) return undefined;
  const rows = next.rows.map((row) => row.map((cell) => ({ ...cell, column: columns[cell.column] ?? cell.column })));
  let repeated = 0;
  while (repeated < Math.min(rows.length, first.rows.length - 1) && says(rows[repeated]) === says(first.rows[repeated])) repeated++;
  const [head, ...rest] = rows.slice(repeated);
  const last = first.rows.at(-1);
  const all =
    head && last && isRestOf(head, last, first.rows)
      ? [...first.rows.slice(0, -1), joinRows(last, head), ...rest]
      : [...first.rows, ...rows.slice(repeated)];
  return { ...first, page: next.page, rows: all };
}

/** For every column of the second table the column of the first; undefined when their edges do not agree. */
function matching(first: readonly number[], second: readonly number[]): number[] | undefined {
  const places = second.map((edge) => first.findIndex((other) => Math.abs(other - edge) <= agreement));
  const outer = places[0] === 0 && places.at(-1) === first.length - 1;
  return outer && !places.includes(-1) ? places.slice(0, -1) : undefined;
}

const textOf = ({ lines }: FlowCell): string => lines.map(({ line }) => line.text).join("");
const says = (row: FlowTableRow | undefined): string => (row ?? []).map((cell) => `${cell.column} ${textOf(cell)}`).join("\t");

/** The rest of a row begins with an empty cell where every other row of the table says something. */
function isRestOf(head: FlowTableRow, last: FlowTableRow, rows: readonly FlowTableRow[]): boolean {
  const isEmpty = (row: FlowTableRow): boolean => row[0] !== undefined && row[0].column === 0 && textOf(row[0]) === "";
  const shape = (row: FlowTableRow): string => row.map(({ column }) => column).join();
  return (
    isEmpty(head) &&
    rows.length > 1 &&
    !rows.slice(-40).some(isEmpty) &&
    shape(head) === shape(last) &&
    head.some((cell) => textOf(cell) !== "")
  );
}

const joinRows = (last: FlowTableRow, rest: FlowTableRow): FlowTableRow =>
  last.map((cell, at) => ({ ...cell, lines: [...cell.lines, ...(rest[at]?.lines ?? [])] }));
