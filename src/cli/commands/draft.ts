import { mkdirSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { say } from "../../base/bilingual.js";
import { UsageError } from "../../base/usage-error.js";
import { parseDeal } from "../../draft/deal.js";
import { draft, type Draft } from "../../draft/draft.js";
import { loadLibrary } from "../../node/load-library.js";
import { sha256 } from "../../node/library-files.js";
import { readInput } from "../io.js";

/** How each format is made; a writer is imported only when it is asked for. */
const writers: Readonly<Record<string, (draft: Draft) => Promise<Uint8Array | string>>> = {
  md: async ({ contract }) => (await import("../../render/markdown/render-markdown.js")).renderMarkdown(contract),
};

/** `clausewright draft`: writes one file a format, all or none, and prints their paths. */
export async function draftCommand(path: string, options: Readonly<Record<string, string>>): Promise<number> {
  const bytes = readInput(path);
  const deal = parseDeal(Buffer.from(bytes).toString("utf8"), basename(path));
  if (!deal.ok) throw new UsageError(deal.problems);
  const overrides = Object.fromEntries(["template", "tier", "stance"].flatMap((key) => (options[key] === undefined ? [] : [[key, options[key]]])));
  const drafted = draft(loadLibrary(), { ...deal.value, ...overrides }, sha256(bytes));
  if (!drafted.ok) throw new UsageError(drafted.problems.map((problem) => ({ ...problem, at: `${basename(path)}#${problem.at}` })));

  const formats = (options["format"] ?? "docx,pdf").split(",").map((format) => format.trim());
  const unknown = formats.find((format) => writers[format] === undefined);
  if (unknown !== undefined)
    throw new UsageError([{ at: "--format", seen: say(`现为 ${unknown}`, `saw ${unknown}`), expected: say(Object.keys(writers).join("、"), Object.keys(writers).join(", ")) }]);
  const made: [string, Uint8Array | string][] = [];
  const folder = options["out"] ?? ".";
  const name = basename(path, extname(path));
  for (const format of formats) {
    const write = writers[format];
    if (write) made.push([join(folder, `${name}.${format}`), await write(drafted.value)]);
  }
  mkdirSync(folder, { recursive: true });
  for (const [file, content] of made) writeFileSync(file, content);
  for (const [file] of made) process.stdout.write(`${file}\n`);
  return 0;
}
