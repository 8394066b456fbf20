import { labelOf } from "../../document/label.js";
import type { Line } from "../source.js";

/** Cells of a pasted table (a tab between them) or of a Markdown table (a bar between them); undefined for a line of prose. */
function cellsOf(text: string, line: Line): Line["range"][] | undefined {
  const content = text.slice(...line.range);
  const bars = /^\s*\|.*\|\s*$/u.test(content);
  const separator = bars ? "|" : "\t";
  if (!content.trim().includes(separator)) return undefined;
  const cells: Line["range"][] = [];
  let start = line.range[0];
  for (const piece of content.split(separator)) {
    const lead = piece.length - piece.trimStart().length;
    if (piece.trim() !== "") cells.push([start + lead, start + lead + piece.trim().length]);
    start += piece.length + 1;
  }
  const [first] = cells;
  const numbered = first !== undefined && cells.length === 2 && isLabel(text.slice(...first));
  return cells.length === 0 || (!bars && (cells.length < 2 || numbered)) ? undefined : cells;
}

/** A clause number and nothing else: `1.` and its text are a paragraph that Word parted with a tab. */
const isLabel = (content: string): boolean => /^\d{1,3}$/u.test(content) || labelOf(`${content}文`)?.length === content.length;

/** The rule under the head of a Markdown table. */
const ruled = /^\s*\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?$/u;

/** Lines of text in which two or more neighbours are rows become the cells of one table. */
export function withTables(text: string, lines: readonly Line[]): Line[] {
  const out: Line[] = [];
  let table = 0;
  for (let at = 0; at < lines.length;) {
    const rows: (readonly Line["range"][])[] = [];
    let next = at;
    for (; next < lines.length; next++) {
      const line = lines[next];
      if (line === undefined) break;
      if (rows.length > 0 && ruled.test(text.slice(...line.range))) continue;
      const cells = line.outlineLevel === undefined ? cellsOf(text, line) : undefined;
      if (cells === undefined) break;
      rows.push(cells);
    }
    if (rows.length >= 2) {
      for (const [row, cells] of rows.entries())
        for (const [column, range] of cells.entries()) out.push({ range, cell: { table, row, column } });
      table++;
      at = next;
    } else {
      const line = lines[at++];
      if (line) out.push(line);
    }
  }
  return out;
}
