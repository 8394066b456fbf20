import { join } from "node:path";
import { check } from "../../check/check.js";
import { draftFormats } from "../../cli/draft-formats.js";
import { writeAll } from "../../cli/write-all.js";
import { parseDeal } from "../../draft/deal.js";
import { draft } from "../../draft/draft.js";
import type { Problem } from "../../base/problem.js";
import type { Library } from "../../library/library.js";
import type { PdfEngine } from "../../render/pdf/pdf-engine.js";
import { sha256 } from "../library-files.js";
import type { BatchSetting, BatchTask } from "./batch-task.js";
import type { RowVerdict } from "./verdict.js";

/** The metadata date of a contract whose day of signing is not fixed: equal deals must give equal bytes. */
const undated = "2026-01-01";

/** Drafts, renders, checks and writes one row: all its files or none. */
export async function draftRow(
  library: Library,
  { row, number, key, deal: json }: BatchTask,
  { formats, folder, asOf }: BatchSetting,
  engine: PdfEngine,
): Promise<RowVerdict> {
  const verdict = { row, number, key, files: [], problems: [], findings: [] };
  const refused = (problems: readonly Problem[]): RowVerdict => ({ ...verdict, state: "refused", problems });
  const bytes = new TextEncoder().encode(json);
  const deal = parseDeal(json, "");
  if (!deal.ok) return refused(deal.problems.map((problem) => ({ ...problem, at: problem.at.replace(/^#/u, "") })));
  const drafted = draft(library, deal.value, sha256(bytes));
  if (!drafted.ok) return refused(drafted.problems);
  const input = { draft: drafted.value, deal: { name: "deal.json", bytes }, date: deal.value.signedAt ?? undated, engine };
  const files: { name: string; content: Uint8Array }[] = [];
  for (const format of formats) {
    const made = await draftFormats[format](input);
    if (!made.ok) return refused(made.problems);
    const content = typeof made.value === "string" ? new TextEncoder().encode(made.value) : made.value;
    files.push({ name: `${number}.${format}`, content });
  }
  const { findings } = check(drafted.value.contract, library, { asOf, risks: [] });
  writeAll(files.map(({ name, content }) => ({ path: join(folder, name), content })));
  return {
    ...verdict,
    state: "drafted",
    files: files.map(({ name, content }) => ({ name, sha256: sha256(content) })),
    findings: findings
      .filter(({ severity }) => severity !== "info")
      .map(({ rule, severity, place, quote }) => ({ rule, severity, place, quote })),
  };
}
