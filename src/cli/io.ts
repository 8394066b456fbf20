import { readFileSync } from "node:fs";
import { say, type Language } from "../base/bilingual.js";
import { UsageError } from "../base/usage-error.js";

/** The language of messages: `--lang`, else the locale, else Chinese. */
export function language(option: string | undefined): Language {
  if (option === "en" || option === "zh") return option;
  const locale = process.env["LC_ALL"] ?? process.env["LC_MESSAGES"] ?? process.env["LANG"] ?? "";
  return locale.startsWith("en") ? "en" : "zh";
}

/** Reads a file named on the command line; what cannot be read is the user's problem, not a crash. */
export function readInput(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const seen =
      code === "ENOENT"
        ? say("没有这个文件", "saw no such file")
        : code === "EISDIR"
          ? say("这是一个文件夹", "saw a folder")
          : say(`文件读不出来（${code}）`, `the file cannot be read (${code})`);
    throw new UsageError([
      {
        at: path,
        seen,
        expected: say("一个可读的文件", "a readable file"),
        hint: say("检查路径和权限", "Check the path and its permissions"),
      },
    ]);
  }
}
