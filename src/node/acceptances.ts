import { existsSync, readFileSync } from "node:fs";
import { say } from "../base/bilingual.js";
import type { Result } from "../base/result.js";
import { UsageError } from "../base/usage-error.js";
import type { Acceptance } from "../library/acceptance.js";

// Most checks accept nothing: what reads YAML is loaded for those that do.
const parsers = () => import("../library/acceptance.js");

/** What `<contract>.accepted.yaml` beside a contract accepts; nothing where there is no such file. Throws a UsageError for a broken one. */
export const sidecarOf = async (contract: string): Promise<readonly Acceptance[]> => {
  const path = `${contract}.accepted.yaml`;
  return existsSync(path) ? orThrow((await parsers()).parseSidecar(readFileSync(path, "utf8"), path)) : [];
};

/** The findings of an earlier report. Throws a UsageError when the file is none. */
export async function baselineOf(path: string): Promise<readonly Acceptance[]> {
  if (!existsSync(path))
    throw new UsageError([
      {
        at: path,
        seen: say("没有这个文件", "no such file"),
        expected: say("check --format json 写出的报告", "a report that check --format json wrote"),
        hint: say("检查 --baseline 后面的路径", "Check the path after --baseline"),
      },
    ]);
  return orThrow((await parsers()).parseBaseline(readFileSync(path, "utf8"), path));
}

function orThrow<T>(result: Result<T>): T {
  if (!result.ok) throw new UsageError(result.problems);
  return result.value;
}
