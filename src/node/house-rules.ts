import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { say } from "../base/bilingual.js";
import type { Problem } from "../base/problem.js";
import { UsageError } from "../base/usage-error.js";
import { rulesOf } from "../check/rules/rules.js";
import type { Library } from "../library/library.js";
import { lineOf, overlay } from "../library/overlay.js";
import type { SourceFile } from "../library/source-file.js";
import { sha256 } from "./library-files.js";
import { proveRule } from "./prove-rule.js";

/**
 * The library with a house's own rules over it: every `.yaml` file of a folder, in the order of their names. Throws a UsageError with
 * file and line for each file that cannot be read, and for each rule that misses one of its bad examples or matches a good one.
 */
export function withHouseRules(library: Library, folder: string): Library {
  const files = filesOf(folder);
  const merged = overlay(
    library,
    files,
    rulesOf(library).map(({ id }) => id),
  );
  if (!merged.ok) throw new UsageError(merged.problems);
  const own = merged.value.rules.filter(({ path }) => files.some((file) => file.path === path));
  const problems = own.flatMap((rule) => {
    const file = files.find(({ path }) => path === rule.path);
    return proveRule(rule, merged.value).map((problem): Problem => ({
      ...problem,
      at: `${rule.path}:${file ? lineOf(file.text, rule.id) : 1}`,
    }));
  });
  if (problems.length > 0) throw new UsageError(problems);
  return merged.value;
}

function filesOf(folder: string): SourceFile[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError([
      {
        at: folder,
        seen: say("没有这个文件夹", "no such folder"),
        expected: say("放有 .yaml 规则文件的文件夹", "a folder with .yaml files of rules"),
        hint: say("检查 --rules 后面的路径", "Check the path after --rules"),
      },
    ]);
  const names = readdirSync(folder)
    .filter((name) => /\.ya?ml$/u.test(name))
    .sort();
  if (names.length === 0)
    throw new UsageError([
      {
        at: folder,
        seen: say("文件夹里没有 .yaml 文件", "a folder without .yaml files"),
        expected: say("至少一个规则文件", "at least one file of rules"),
        hint: say("检查 --rules 后面的路径", "Check the path after --rules"),
      },
    ]);
  return names.map((name) => {
    const path = join(folder, name);
    const text = readFileSync(path, "utf8");
    return { path, text, hash: sha256(text) };
  });
}
