import { basename, join } from "node:path";
import type { Language } from "../../base/bilingual.js";
import { problemLine } from "../../base/problem.js";
import { UsageError } from "../../base/usage-error.js";
import { dealForm } from "../../draft/batch/deal-form.js";
import { dealTable } from "../../draft/batch/deal-table.js";
import { questionnaire } from "../../draft/questionnaire.js";
import { isAnswers, type Answers } from "../../draft/questionnaire/answers.js";
import { knownOf } from "../../draft/questionnaire/known-of.js";
import { parseYaml } from "../../library/yaml.js";
import { runBatch } from "../../node/batch/run-batch.js";
import type { RowVerdict } from "../../node/batch/verdict.js";
import { libraryStamp, loadLibrary } from "../../node/load-library.js";
import { readTable } from "../../table/read-table.js";
import type { DraftFormat } from "../draft-formats.js";
import { readInput } from "../io.js";
import { libraryWords } from "../library-words.js";
import { progress } from "../progress.js";
import { writeAll } from "../write-all.js";
import { writeTable } from "../write-table.js";

export interface BatchCommandOptions {
  readonly base?: string;
  readonly template?: string;
  readonly tier?: string;
  readonly stance?: string;
  readonly format: readonly DraftFormat[];
  readonly out: string;
  readonly jobs?: number;
  readonly form?: string;
  readonly asOf: string;
  readonly lang: Language;
}

/** `clausewright batch`: a contract a row; what is wrong is said row by row and stops nothing. Exits with 2 when a row has no contract. */
export async function batchCommand(path: string | undefined, options: BatchCommandOptions): Promise<number> {
  const library = await loadLibrary();
  const base = baseOf(options);
  if (options.form !== undefined) {
    const asked = questionnaire(library, knownOf(base));
    if (!asked.ok) throw new UsageError(asked.problems);
    writeAll([{ path: options.form, content: await writeTable(options.form, dealForm(asked.value, base, options.lang)) }]);
    process.stdout.write(`${options.form}\n`);
    return 0;
  }
  if (path === undefined) throw new UsageError([missingTable]);
  const at = basename(path);
  const table = await readTable(readInput(path), at);
  if (!table.ok) throw new UsageError(table.problems);
  const rows = dealTable(library, table.value, base, at);
  if (!rows.ok) throw new UsageError(rows.problems);
  const t = libraryWords[options.lang];
  const bar = progress(t.drafting, rows.value.length);
  let kept = 0;
  const verdicts = await runBatch(rows.value, {
    table: at,
    folder: options.out,
    formats: options.format,
    asOf: options.asOf,
    stamp: libraryStamp(),
    ...(options.jobs === undefined ? {} : { threads: options.jobs }),
    onVerdict: (verdict, done, isNew) => {
      if (!isNew) kept += 1;
      bar.show(done, verdict.number);
    },
  });
  bar.end();
  return report(verdicts, kept, options);
}

/** What all rows share: a deal file, and what the command line says. */
function baseOf({ base, template, tier, stance }: BatchCommandOptions): Answers {
  const data = base === undefined ? undefined : parseYaml(new TextDecoder().decode(readInput(base)), basename(base));
  if (data?.ok === false) throw new UsageError(data.problems);
  const shared = isAnswers(data?.value) ? data.value : {};
  return { ...shared, ...(template && { template }), ...(tier && { tier }), ...(stance && { stance }) };
}

function report(verdicts: readonly RowVerdict[], kept: number, { out, lang }: BatchCommandOptions): number {
  const t = libraryWords[lang];
  for (const { row, number, state, problems } of verdicts)
    if (state !== "drafted")
      process.stderr.write(`${problems.map((problem) => `${t.rowOf(row, number)} ${problemLine(problem, lang)}`).join("\n")}\n`);
  const count = (state: RowVerdict["state"]): number => verdicts.filter((one) => one.state === state).length;
  const counts = { drafted: count("drafted"), refused: count("refused"), failed: count("failed"), kept, file: join(out, "batch.json") };
  process.stdout.write(`${t.batchDone(counts)}\n`);
  return counts.drafted === verdicts.length ? 0 : 2;
}

const missingTable = {
  at: "",
  seen: { zh: "没有交易表", en: "saw no table" },
  expected: { zh: "CSV 或 XLSX 文件", en: "a CSV or XLSX file" },
  hint: { zh: "用 --form FILE 生成空表再填写", en: "Write an empty table with --form FILE and fill it in" },
};
