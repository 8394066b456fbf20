import { pdfAssets } from "../../../src/node/pdf-assets.js";
import type { PdfSource } from "../../../src/read/pdf/pdf-source.js";
import { readPdf } from "../../../src/read/pdf/read-pdf.js";

/** Reads a PDF that must be readable. */
export async function read(bytes: Uint8Array): Promise<PdfSource> {
  const result = await readPdf(bytes, pdfAssets());
  if (!result.ok) throw new Error(result.problems.map(({ seen }) => seen.en).join("\n"));
  return result.value;
}

/** The lines outside tables. */
export const paragraphs = ({ text, lines }: PdfSource): string[] =>
  lines.filter(({ cell }) => !cell).map(({ range }) => text.slice(...range));

/** Table, row, cell; the paragraphs of a cell are joined with a slash. */
export function tables({ text, lines }: PdfSource): string[][][] {
  const found: string[][][] = [];
  for (const { cell, range } of lines) {
    if (!cell) continue;
    const row = ((found[cell.table] ??= [])[cell.row] ??= []);
    const before = row[cell.column];
    row[cell.column] = before === undefined ? text.slice(...range) : `${before}/${text.slice(...range)}`;
  }
  return found;
}
