import { writeXlsx } from "hucre/xlsx";
import type { Decimal } from "../base/decimal.js";

/** A cell of a sheet: text, or an exact number with the format in which it is shown. */
export type SheetCell = string | { readonly value: Decimal; readonly format: "money" | "percent" | "number" };

export interface Sheet {
  readonly name: string;
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
  /** How many rows at the top stay in view and are bold. */
  readonly head: number;
  readonly rows: readonly (readonly SheetCell[])[];
}

const formats = { money: "#,##0.00", percent: "0.00%", number: "#,##0.####" } as const;

/** Writes an XLSX file; `time` goes into its properties. Numbers of up to 15 digits arrive exactly, and so do all of the contract's amounts. */
export async function writeWorkbook(sheets: readonly Sheet[], time: Date): Promise<Uint8Array> {
  return writeXlsx({
    properties: { title: sheets[0]?.name ?? "", creator: "Clausewright", created: time, modified: time },
    sheets: sheets.map(({ name, widths, head, rows }) => ({
      name,
      columns: widths.map((width) => ({ width })),
      rows: rows.map((row) => row.map((cell) => (typeof cell === "string" ? (cell === "" ? null : cell) : Number(cell.value.toFixed())))),
      freezePane: { rows: head },
      cells: new Map(
        rows.flatMap((row, y) =>
          row.flatMap((cell, x): [string, object][] => {
            const font = y < head ? { bold: true } : {};
            const style = { font, alignment: { wrapText: true, vertical: "top" as const } };
            return [[`${y},${x}`, { style: typeof cell === "string" ? style : { ...style, numFmt: formats[cell.format] } }]];
          }),
        ),
      ),
    })),
  });
}
