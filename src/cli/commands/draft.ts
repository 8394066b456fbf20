import { basename, extname, join } from "node:path";
import type { Language } from "../../base/bilingual.js";
import { UsageError } from "../../base/usage-error.js";
import { draftFormats, type DraftFormat } from "../draft-formats.js";
import { draftDeal } from "../draft-deal.js";
import { libraryWords } from "../library-words.js";
import { writeAll } from "../write-all.js";

/** The metadata date of a contract whose day of signing is not fixed: equal deals must give equal bytes. */
const undated = "2026-01-01";

export interface DraftCommandOptions {
  readonly template?: string;
  readonly tier?: "basic" | "advanced" | "value-added";
  readonly stance?: "brand" | "agency" | "balanced";
  readonly formats: readonly DraftFormat[];
  readonly out: string;
  readonly interview?: boolean;
  readonly lang: Language;
}

/** `clausewright draft`: writes one file a format, all or none, and prints their paths; with `interview` it asks for the deal first. */
export async function draftCommand(path: string, { formats, out, lang, interview, ...overrides }: DraftCommandOptions): Promise<number> {
  if (interview === true) {
    const { interviewCommand } = await import("./interview.js");
    if (!(await interviewCommand(path, overrides, lang))) return 2;
  }
  const { name, bytes, deal, drafted } = await draftDeal(path, overrides);
  for (const unused of drafted.unused) process.stderr.write(`${libraryWords[lang].unused(unused)}\n`);

  const input = { draft: drafted, deal: { name, bytes }, date: deal.signedAt ?? undated };
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
