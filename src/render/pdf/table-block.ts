import type { Block, Row, Table } from "../../document/node.js";
import { slice } from "../../base/range.js";
import type { PdfBlock, PdfRow, PdfTable } from "./pdf-block.js";
import { columnWidths, isShort, linesOf, longestIn } from "./column-widths.js";
import { printable } from "./printable.js";
import { runsOf } from "./runs-of.js";
import type { Setting } from "./setting.js";
import { textRuns } from "./text-runs.js";

/** A row estimated taller than this, in lines, may be broken across pages; a header this tall does not repeat. */
const TALLEST_ROW = 22;
const TALLEST_HEADER = 8;
/** A table of at most so many lines stays on one page. */
const SMALL_TABLE = 14;

/** Rows with too few cells are filled up; the longest row says how many columns there are. Columns of short cells are centred. */
export function tableBlock(table: Table, setting: Setting): PdfTable {
  const { text } = setting;
  const widths = columnWidths(table, text);
  const height = ({ cells }: Row): number => Math.max(0, ...cells.map((cell, column) => linesOf(cell, text, widths[column] ?? 1)));
  const rows = table.rows.map((row): PdfRow => ({
    cells: widths.map((width, column) =>
      (row.cells[column]?.children ?? []).flatMap((block) => cellBlocks(block, { ...setting, longest: longestIn(width) })),
    ),
    breakable: height(row) > TALLEST_ROW,
    space: 0,
  }));
  const head = Math.min(table.headerRows, table.rows.length);
  const repeated = table.rows.slice(0, head).every((row) => height(row) <= TALLEST_HEADER) ? head : 0;
  const centred = (column: number): boolean =>
    table.look === "grid" && table.rows.slice(head).every(({ cells }) => isShort(cells[column], text));
  const align = widths.map((_, column) => (centred(column) ? "center" : "left"));
  const whole = table.rows.reduce((sum, row) => sum + height(row), 0) <= SMALL_TABLE;
  return { kind: "table", look: table.look, widths, align, whole, header: rows.slice(0, repeated), rows: rows.slice(repeated) };
}

/** In a cell nothing is indented: a label stands in its line like a word. */
function cellBlocks(block: Block, setting: Setting): readonly PdfBlock[] {
  switch (block.type) {
    case "paragraph":
      return [{ kind: "paragraph", look: "plain", left: 0, runs: runsOf(block.children, setting) }];
    case "table":
      return [tableBlock(block, setting)];
    case "clause": {
      const anchor = block.id === undefined ? undefined : setting.names.get(block.id);
      const words = [
        block.label === "" ? "" : `${printable(block.label)} `,
        ...(block.title === undefined ? [] : [printable(slice(setting.text, block.title.range))]),
      ].join("");
      const own: PdfBlock = {
        kind: "paragraph",
        look: "plain",
        left: 0,
        runs: textRuns(words, setting.longest),
        ...(anchor === undefined ? {} : { anchor }),
      };
      return [...(words === "" ? [] : [own]), ...block.children.flatMap((child) => cellBlocks(child, setting))];
    }
  }
}
