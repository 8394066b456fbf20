import { basename, extname, join } from "node:path";
import type { Language } from "../../base/bilingual.js";
import { UsageError } from "../../base/usage-error.js";
import type { Draft } from "../../draft/draft.js";
import type { Deal } from "../../draft/deal.js";
import { readResults, resultColumns } from "../../settle/results.js";
import { resultsForm } from "../../settle/results-form.js";
import { settle } from "../../settle/settle.js";
import type { TermDates } from "../../settle/span-of-term.js";
import type { Statement } from "../../settle/statement.js";
import { draftDeal } from "../draft-deal.js";
import { readInput } from "../io.js";
import { settleFormats, type SettleFormat } from "../settle-formats.js";
import { writeAll } from "../write-all.js";

/** The metadata date of a statement whose contract has no day of signing: equal input must give equal bytes. */
const undated = "2026-01-01";

export interface SettleCommandOptions {
  readonly format: readonly SettleFormat[];
  readonly out?: string;
  readonly ended?: string;
  readonly form?: string;
  readonly lang: Language;
}

/** `clausewright settle`: runs the contract's own formulas on real results; or writes the empty form for them. */
export async function settleCommand(path: string, results: string | undefined, options: SettleCommandOptions): Promise<number> {
  const { deal, drafted } = await draftDeal(path, {});
  const dates = { ...drafted.dates, ...(options.ended === undefined ? {} : { ended: options.ended }) };
  const columns = resultColumns(drafted.formulas);
  if (options.form !== undefined) {
    const { writeTable } = await import("../write-table.js");
    writeAll([{ path: options.form, content: await writeTable(options.form, resultsForm(columns, dates, options.lang)) }]);
    process.stdout.write(`${options.form}\n`);
    return 0;
  }
  if (results === undefined) throw new UsageError([missingResults]);
  const time = new Date(`${deal.signedAt ?? undated}T00:00:00Z`);
  const statement = await statementOf(deal, drafted, dates, results);
  if (options.out === undefined && !options.format.includes("xlsx")) {
    for (const format of options.format) process.stdout.write(String(await settleFormats[format](statement, options.lang, time)));
    return 0;
  }
  const files: { path: string; content: Uint8Array | string }[] = [];
  for (const format of options.format)
    files.push({
      path: join(options.out ?? ".", `${basename(path, extname(path))}.statement.${format === "text" ? "txt" : format}`),
      content: await settleFormats[format](statement, options.lang, time),
    });
  writeAll(files);
  for (const file of files) process.stdout.write(`${file.path}\n`);
  return 0;
}

const missingResults = {
  at: "",
  seen: { zh: "没有结果文件", en: "saw no results" },
  expected: { zh: "CSV 或 XLSX 文件", en: "a CSV or XLSX file" },
  hint: { zh: "用 --form FILE 生成空表再填写", en: "Write an empty form with --form FILE and fill it in" },
};

async function statementOf(deal: Deal, drafted: Draft, dates: TermDates, path: string): Promise<Statement> {
  const { readTable } = await import("../../table/read-table.js");
  const at = basename(path);
  const rows = await readTable(readInput(path), at);
  if (!rows.ok) throw new UsageError(rows.problems);
  const results = readResults(rows.value, resultColumns(drafted.formulas), at);
  if (!results.ok) throw new UsageError(results.problems);
  const placeOf = (clause: string): string => drafted.manifest.clauses.find((one) => one.clause === clause)?.label ?? "";
  const heading = { title: drafted.title, number: drafted.number, brand: deal.brand.name, agency: deal.agency.name };
  const statement = settle({ book: drafted.formulas, dates, results: results.value, at, placeOf, heading });
  if (!statement.ok) throw new UsageError(statement.problems);
  return statement.value;
}
