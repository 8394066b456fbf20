import { writeWorkbook } from "../table/write-workbook.js";

/** Rows as CSV (with the mark that makes Excel read UTF-8) or, for a path that ends in .xlsx, as a workbook; the first row is the heading. */
export async function writeTable(path: string, rows: readonly (readonly string[])[]): Promise<Uint8Array | string> {
  const widths = (rows[0] ?? []).map((_, at) => Math.min(40, Math.max(8, ...rows.map((row) => 2 * (row[at]?.length ?? 0)))));
  if (path.toLowerCase().endsWith(".xlsx"))
    return writeWorkbook([{ name: "results", widths, head: 1, rows }], new Date("2026-01-01T00:00:00Z"));
  const quoted = (cell: string): string => (/[",\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return `\ufeff${rows.map((row) => row.map(quoted).join(",")).join("\r\n")}\r\n`;
}
