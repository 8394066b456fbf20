import { parseCsv } from "hucre/csv";
import { readXlsx } from "hucre/xlsx";
import { say } from "../base/bilingual.js";
import { fail, ok, type Result } from "../base/result.js";
import { decodeText } from "../read/text/decode-text.js";
import { openZip, type ZipOptions } from "../read/zip/open-zip.js";

/** A table is refused beyond these numbers: a row a contract, a column a field. */
const limits = { rows: 20_000, columns: 1_000, cell: 20_000 };

/**
 * The cells of a CSV file (UTF-8, UTF-16 or GB18030) or of the first sheet of an XLSX file as text: dates as `2027-04-01`, numbers in
 * full, true and false as such. An archive passes the gate of all uploads before the spreadsheet library sees it.
 */
export async function readTable(bytes: Uint8Array, at: string, options: ZipOptions = {}): Promise<Result<readonly (readonly string[])[]>> {
  const rows = isZip(bytes) ? await sheet(bytes, options) : csv(bytes);
  if (!rows.ok)
    return fail(...rows.problems.map((problem) => ({ ...problem, at: [at, problem.at].filter((part) => part !== "").join("#") })));
  const widest = rows.value.reduce((most, row) => Math.max(most, row.length), 0);
  const longest = rows.value.flat().reduce((most, cell) => Math.max(most, cell.length), 0);
  if (rows.value.length <= limits.rows && widest <= limits.columns && longest <= limits.cell) return rows;
  return fail({
    at,
    seen: say(
      `${rows.value.length} 行、${widest} 列，最长的单元格 ${longest} 字`,
      `saw ${rows.value.length} rows, ${widest} columns, a cell of ${longest} characters`,
    ),
    expected: say(
      `最多 ${limits.rows} 行、${limits.columns} 列、每格 ${limits.cell} 字`,
      `at most ${limits.rows} rows, ${limits.columns} columns, ${limits.cell} characters a cell`,
    ),
    hint: say("拆成几个文件", "Split it into several files"),
  });
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

function csv(bytes: Uint8Array): Result<string[][]> {
  const text = decodeText(bytes);
  return text.ok ? ok(parseCsv(text.value, { typeInference: false }).map((row) => row.map(cellText))) : text;
}

async function sheet(bytes: Uint8Array, options: ZipOptions): Promise<Result<string[][]>> {
  const gate = openZip(bytes, options);
  if (!gate.ok) return gate;
  try {
    const book = await readXlsx(bytes, { sheets: [0], maxRows: limits.rows + 1 });
    return ok((book.sheets[0]?.rows ?? []).map((row) => row.map(cellText)));
  } catch (error) {
    return fail({
      at: "",
      seen: say("表格文件读不出来", `the workbook cannot be read (${error instanceof Error ? error.message : String(error)})`),
      expected: say("Excel 保存的 .xlsx 文件", "an .xlsx file as saved by Excel"),
      hint: say("用 Excel 或 WPS 另存为 .xlsx 或 .csv", "Save it again as .xlsx or .csv"),
    });
  }
}

function cellText(value: string | number | boolean | Date | null): string {
  if (value === null) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === "number" ? plainNumber(value) : String(value);
}

/** A number of a spreadsheet in full: the shortest digits that mean the same double, never in exponent form. */
function plainNumber(value: number): string {
  const text = String(value);
  return text.includes("e") ? value.toFixed(Math.abs(value) < 1 ? 12 : 0).replace(/\.?0+$/u, "") : text;
}
