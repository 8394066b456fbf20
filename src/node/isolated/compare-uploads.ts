import { say } from "../../base/bilingual.js";
import type { Problem } from "../../base/problem.js";
import { fail, ok, type Result } from "../../base/result.js";
import { scanProblem } from "../../read/pdf/scan-problem.js";
import type { ReadDocument } from "../../read/read-contract.js";
import type { Scanner } from "../../read/scan/scanner.js";
import { readDocument } from "../read-document.js";
import type { CompareOutcome, CompareTask, Upload } from "./task.js";

/** Reads two versions and compares them; with `redline`, writes the new one with tracked changes as well. */
export async function compareUploads(
  { old, new: fresh, redline: wishes }: CompareTask,
  scanner: Scanner | "elsewhere",
): Promise<Result<CompareOutcome>> {
  const [before, after] = [await readDocument(old.bytes, old.name, scanner), await readDocument(fresh.bytes, fresh.name, scanner)];
  const problems = [...(before.ok ? [] : named(before.problems, old)), ...(after.ok ? [] : named(after.problems, fresh))];
  if (!before.ok || !after.ok) return fail(...problems);
  const { compare } = await import("../../compare/compare.js");
  const comparison = compare(before.value, after.value);
  const file = ({ name }: Upload, { source }: ReadDocument) => ({ file: name, format: source.format, text: source.text });
  const outcome = { old: file(old, before.value), new: file(fresh, after.value), comparison };
  if (!wishes) return ok({ ...outcome, notes: [] });
  const [{ redline }, { isDocxSource }] = await Promise.all([
    import("../../compare/docx/redline.js"),
    import("../../read/identity/is-docx-source.js"),
  ]);
  const [a, b] = [before.value, after.value];
  if (!isDocxSource(a.source) || !isDocxSource(b.source)) return fail(noWord(isDocxSource(a.source) ? fresh.name : old.name));
  const written = redline({ source: a.source, contract: a.contract }, { source: b.source, contract: b.contract }, wishes);
  return written.ok ? ok({ ...outcome, notes: written.value.notes, bytes: written.value.bytes }) : written;
}

const named = (problems: readonly Problem[], { name }: Upload): Problem[] =>
  problems.map((problem) =>
    problem.at === scanProblem.at ? problem : { ...problem, at: problem.at === "" ? name : `${name}: ${problem.at}` },
  );

const noWord = (at: string): Problem => ({
  at,
  seen: say("这个文件不是 docx", "this file is no docx"),
  expected: say("两个版本都是 docx：修订写在 Word 文件里", "two docx files, since tracked changes are written into Word files"),
  hint: say("不用 --output，或者用 --format html 输出差异", "Leave out --output, or use --format html"),
});
