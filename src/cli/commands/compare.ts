import { say } from "../../base/bilingual.js";
import type { Language } from "../../base/bilingual.js";
import { UsageError } from "../../base/usage-error.js";
import { readInput } from "../io.js";
import { uploadReader } from "../read-named.js";
import { compareFormats, type CompareFormat } from "../compare-formats.js";
import { writeAll } from "../write-all.js";

export interface CompareCommandOptions {
  readonly format: CompareFormat;
  /** Where the redline goes. */
  readonly output?: string;
  readonly lang: Language;
}

/** `clausewright compare`: prints the differences clause by clause, and with `--output` writes a redline. Both files are read in a process of their own. */
export async function compareCommand(oldPath: string, newPath: string, { format, output, lang }: CompareCommandOptions): Promise<number> {
  if (output !== undefined && !/\.docx$/iu.test(output)) throw new UsageError([noDocx(output)]);
  const [old, fresh] = [oldPath, newPath].map((name) => ({ name, bytes: readInput(name) }));
  if (!old || !fresh) return 2;
  const date = new Date().toISOString().replace(/\.\d+/u, "");
  const compared = await uploadReader().compare({ old, new: fresh, ...(output !== undefined && { redline: { date } }) });
  if (!compared.ok) throw new UsageError(compared.problems);
  const { bytes, ...report } = compared.value;
  if (output !== undefined && bytes) {
    writeAll([{ path: output, content: bytes }]);
    process.stderr.write(`${output}\n`);
  }
  const colour = process.stdout.isTTY && (process.env["NO_COLOR"] ?? "") === "";
  process.stdout.write(await compareFormats[format](report, lang, colour));
  return 0;
}

const noDocx = (at: string) => ({
  at,
  seen: say("输出文件不是 .docx", "the output is no .docx"),
  expected: say(
    "以 .docx 结尾的文件名：修订写在 Word 文件里",
    "a name that ends in .docx, since tracked changes are written into a Word file",
  ),
  hint: say("网页报告用 --format html 输出到标准输出", "Use --format html on standard output for a page"),
});
