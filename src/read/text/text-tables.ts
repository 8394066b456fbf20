import { allMatches } from "../../base/all-matches.js";
import { greatest } from "../../base/greatest.js";
import { labelOf } from "../../document/label.js";
import type { Line } from "../source.js";

/** Cells of one line, and how many lines in a row make a table of such lines. */
interface Cells {
  readonly cells: readonly Line["range"][];
  readonly least: number;
}

/**
 * Cells of a pasted table (tabs, or bars, between them), of a Markdown table, or of a sheet of terms (a wide gap behind a short
 * label); undefined for a line of prose.
 */
function cellsOf(text: string, line: Line): Cells | undefined {
  const content = text.slice(...line.range);
  const barred = content.includes("|");
  if (barred && /^\s*\|.*\|\s*$/u.test(content)) return row(pieces(content, /\|/gu, line), 1, 2);
  if (/[｜│]/u.test(content) && /\S\s*[｜│]\s*\S/u.test(content)) return row(pieces(content, /[｜│]/gu, line), 2, 2);
  const bars = barred ? (content.match(/\S\s*\|(?=\s*\S)/gu)?.length ?? 0) : 0;
  if (bars > 0) return row(pieces(content, /\|/gu, line), 2, bars > 1 ? 2 : 3);
  if (content.trim().includes("\t")) {
    const cells = pieces(content, /\t/gu, line);
    const numbered = cells.length === 2 && isLabel(text.slice(...(cells[0] ?? line.range)));
    return numbered ? undefined : row(cells, 2, 2);
  }
  return term.test(content.trimStart()) ? row(pieces(content, wideGap, line), 2, 3) : undefined;
}

const row = (cells: readonly Line["range"][], fewest: number, least: number): Cells | undefined =>
  cells.length < fewest ? undefined : { cells, least };

/** What stands between separators, without the blanks around it. */
function pieces(content: string, separator: RegExp, { range }: Line): Line["range"][] {
  const cells: Line["range"][] = [];
  const add = (from: number, to: number): void => {
    const piece = content.slice(from, to);
    const lead = piece.length - piece.trimStart().length;
    if (piece.trim() !== "") cells.push([range[0] + from + lead, range[0] + from + lead + piece.trim().length]);
  };
  let start = 0;
  for (const match of allMatches(content, separator)) {
    add(start, match.index);
    start = match.index + match[0].length;
  }
  add(start, content.length);
  return cells;
}

const wideGap = /[\u3000]+[ \u3000]*| {2,}/gu;

/** 付款　　次月20日前: a label without a number or a stop, a wide gap, and words; not 第一条　期限 and not a place to sign. */
const term =
  /^(?!第|附)(?![^\u3000]*[签盖章])[\p{Script=Han}A-Za-z、/]{2,14}(?:[（(][^（）()\n]{1,14}[）)])?(?:\u3000[ \u3000]*| {2,})(?=[^\s：])/u;

/** A clause number and nothing else: `1.` and its text are a paragraph that Word parted with a tab. */
const isLabel = (content: string): boolean => /^\d{1,3}$/u.test(content) || labelOf(`${content}文`)?.length === content.length;

/** The rule under the head of a Markdown table. */
const ruled = /^\s*\|?(?:\s*:?-{2,}:?\s*\|)+(?:\s*:?-{2,}:?\s*)?$/u;

/** Lines of text in which two or more neighbours are rows become the cells of one table. */
export function withTables(text: string, lines: readonly Line[]): Line[] {
  const out: Line[] = [];
  let table =
    greatest(
      -1,
      lines.map(({ cell }) => cell?.table ?? -1),
    ) + 1;
  for (let at = 0; at < lines.length;) {
    const rows: Cells[] = [];
    let next = at;
    for (; next < lines.length; next++) {
      const line = lines[next];
      if (line === undefined) break;
      if (rows.length > 0 && ruled.test(text.slice(...line.range))) continue;
      const cells =
        line.outlineLevel === undefined && line.label === undefined && line.cell === undefined ? cellsOf(text, line) : undefined;
      if (cells === undefined) break;
      rows.push(cells);
    }
    if (
      rows.length >=
      greatest(
        2,
        rows.map(({ least }) => least),
      )
    ) {
      for (const [row, { cells }] of rows.entries())
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
