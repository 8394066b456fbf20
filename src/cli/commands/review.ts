import { resolve } from "node:path";
import { say, type Bilingual, type Language } from "../../base/bilingual.js";
import { UsageError } from "../../base/usage-error.js";
import type { ReviewOutcome } from "../../node/isolated/task.js";
import { readInput } from "../io.js";
import { pageProgress } from "../page-progress.js";
import { uploadReader } from "../read-named.js";
import { writeAll } from "../write-all.js";

export interface ReviewCommandOptions {
  readonly output: string;
  readonly changes: boolean;
  readonly stance: "brand" | "agency" | "neutral";
  readonly asOf: string;
  readonly lang: Language;
}

/** `clausewright review`: writes the findings into a copy of the file, which is read, checked and written in a process of its own. */
export async function reviewCommand(path: string, { output, changes, stance, asOf, lang }: ReviewCommandOptions): Promise<number> {
  const bytes = readInput(path);
  if (resolve(path) === resolve(output)) throw new UsageError([overItself(output)]);
  const task = {
    upload: { bytes, name: path },
    check: { stance, stage: "final", asOf },
    review: { language: lang, changes, date: now() },
  } as const;
  const reviewed = await uploadReader().review(task, pageProgress(path));
  if (!reviewed.ok)
    throw new UsageError(reviewed.problems.map((problem) => ({ ...problem, at: problem.at === "" ? path : `${path}: ${problem.at}` })));
  writeAll([{ path: output, content: reviewed.value.bytes }]);
  process.stdout.write(`${output}\n`);
  for (const note of [summary(reviewed.value), ...reviewed.value.notes]) process.stderr.write(`${note[lang]}\n`);
  return 0;
}

/** What was written, and what stands elsewhere than at its words. */
function summary({ findings, comments, changes, nearby, unplaced, format }: ReviewOutcome): Bilingual {
  const zh = [`${findings} 项发现，${comments} 条批注`];
  const en = [`${findings} findings, ${comments} comments`];
  if (format === "docx" && changes > 0) {
    zh.push(`${changes} 处修订`);
    en.push(`${changes} tracked changes`);
  }
  if (nearby > 0) {
    zh.push(`${nearby} 条标在邻近位置（文本框、脚注）`);
    en.push(`${nearby} of them nearby (text boxes, notes)`);
  }
  if (unplaced > 0) {
    zh.push(`${unplaced} 项列在文首的批注里`);
    en.push(`${unplaced} listed in a comment at the top`);
  }
  return say(zh.join("，"), en.join(", "));
}

const overItself = (at: string) => ({
  at,
  seen: say("输出文件就是原文件", "the output is the file itself"),
  expected: say("另一个文件名：原件不改动", "another name: the original stays as it is"),
  hint: say("用 --output 指定副本的名字", "Name the copy with --output"),
});

/** To the second, as Word writes it. */
const now = (): string => new Date().toISOString().replace(/\.\d+/u, "");
