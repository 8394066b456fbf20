import { basename, extname, join } from "node:path";
import { UsageError } from "../../base/usage-error.js";
import { parseDeal } from "../../draft/deal.js";
import { draft } from "../../draft/draft.js";
import { loadLibrary } from "../../node/load-library.js";
import { sha256 } from "../../node/library-files.js";
import { draftFormats, type DraftFormat } from "../draft-formats.js";
import { readInput } from "../io.js";
import { writeAll } from "../write-all.js";

/** The metadata date of a contract whose day of signing is not fixed: equal deals must give equal bytes. */
const undated = "2026-01-01";

export interface DraftCommandOptions {
  readonly template?: string;
  readonly tier?: "basic" | "advanced" | "value-added";
  readonly stance?: "brand" | "agency" | "balanced";
  readonly formats: readonly DraftFormat[];
  readonly out: string;
}

/** `clausewright draft`: writes one file a format, all or none, and prints their paths. */
export async function draftCommand(path: string, { formats, out, ...overrides }: DraftCommandOptions): Promise<number> {
  const bytes = readInput(path);
  const name = basename(path);
  const deal = parseDeal(Buffer.from(bytes).toString("utf8"), name);
  if (!deal.ok) throw new UsageError(deal.problems);
  const drafted = draft(await loadLibrary(), { ...deal.value, ...overrides }, sha256(bytes));
  if (!drafted.ok)
    throw new UsageError(
      drafted.problems.map((problem) => ({ ...problem, at: problem.at.includes("#") ? problem.at : `${name}#${problem.at}` })),
    );

  const input = { draft: drafted.value, deal: { name, bytes }, date: deal.value.signedAt ?? undated };
  const files: { path: string; content: Uint8Array | string }[] = [];
  for (const format of formats) {
    const made = await draftFormats[format](input);
    if (!made.ok)
      throw new UsageError(made.problems.map((problem) => ({ ...problem, at: problem.at === "" ? name : `${name}: ${problem.at}` })));
    files.push({ path: join(out, `${basename(path, extname(path))}.${format}`), content: made.value });
  }
  writeAll(files);
  for (const file of files) process.stdout.write(`${file.path}\n`);
  return 0;
}
