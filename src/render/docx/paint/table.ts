import { Table, TableCell, TableRow, type ITableBordersOptions, type Paragraph } from "docx";
import type { FlowCell, FlowTable } from "../flow/flow.js";
import { page } from "../look/page.js";
import type { Canvas } from "./canvas.js";
import { paragraph } from "./paragraph.js";

const rule = { style: "single", size: 4, color: "000000" } as const;
const none = { style: "none", size: 0, color: "auto" } as const;

const sides = (border: typeof rule | typeof none): ITableBordersOptions => ({
  top: border,
  bottom: border,
  left: border,
  right: border,
  insideHorizontal: border,
  insideVertical: border,
});

const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

/** A table; rows never split and header rows repeat on each page. */
export function table(item: FlowTable, canvas: Canvas): Table {
  const grid = item.look === "grid";
  return new Table({
    width: { size: total(item.widths), type: "dxa" },
    columnWidths: item.widths,
    layout: "fixed",
    alignment: "center",
    borders: sides(grid ? rule : none),
    margins: { ...page.cellMargin, marginUnitType: "dxa" },
    rows: item.rows.map((row, index) => {
      const head = index < item.headerRows;
      return new TableRow({
        cantSplit: true,
        ...(head ? { tableHeader: true } : {}),
        children: row.map((cell, column) => tableCell(cell, column, item, canvas, grid && head)),
      });
    }),
  });
}

function tableCell(cell: FlowCell, column: number, { widths }: FlowTable, canvas: Canvas, shaded: boolean): TableCell {
  return new TableCell({
    width: { size: total(widths.slice(column, column + cell.columns)), type: "dxa" },
    ...(cell.columns > 1 ? { columnSpan: cell.columns } : {}),
    ...(shaded ? { shading: { type: "clear", color: "auto", fill: "F2F2F2" } } : {}),
    verticalAlign: "center",
    children: cell.items.flatMap((item): (Paragraph | Table)[] =>
      item.type === "paragraph" ? [paragraph(item, canvas)] : item.type === "table" ? [table(item, canvas)] : [],
    ),
  });
}
