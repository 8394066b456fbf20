import { z } from "zod";
import { say } from "../base/bilingual.js";
import type { Problem } from "../base/problem.js";
import { fail, ok, type Result } from "../base/result.js";
import type { Library } from "./library.js";
import type { SourceFile } from "./source-file.js";

/** Of every clause and template, by its path without the ending: the SHA-256 of each version's file, the first version first. */
export const versionRecordSchema = z.record(z.string(), z.array(z.string().regex(/^[0-9a-f]{64}$/u)).readonly()).readonly();
export type VersionRecord = z.infer<typeof versionRecordSchema>;

/**
 * The record with the library's new versions added. What a version says never changes: a file that differs from its recorded version,
 * or skips one, is a problem.
 */
export function versionRecord(record: VersionRecord, library: Library, files: readonly SourceFile[]): Result<VersionRecord> {
  const hashes = new Map(files.map(({ path, hash }) => [path, hash]));
  const problems: Problem[] = [];
  const now: Record<string, readonly string[]> = { ...record };
  for (const { path, version } of [...Object.values(library.clauses), ...Object.values(library.templates)]) {
    const id = path.replace(/\.(?:md|yaml)$/u, "");
    const known = record[id] ?? [];
    const hash = hashes.get(path) ?? "";
    if (known[version - 1] === hash && known.length === version) continue;
    if (version === known.length + 1) now[id] = [...known, hash];
    else problems.push(version === known.length ? changed(path, version) : outOfTurn(path, version, known.length));
  }
  return problems.length > 0 ? fail(...problems) : ok(Object.fromEntries(Object.entries(now).sort(([a], [b]) => (a < b ? -1 : 1))));
}

const changed = (path: string, version: number): Problem => ({
  at: path,
  seen: say(`第 ${version} 版的内容变了`, `saw other words under version ${version}`),
  expected: say("登记过的版本内容不变", "a recorded version as it was"),
  hint: say(`把 version 改为 ${version + 1}，再运行 npm run versions`, `Raise its version to ${version + 1} and run npm run versions`),
});

const outOfTurn = (path: string, version: number, latest: number): Problem => ({
  at: path,
  seen: say(`第 ${version} 版`, `saw version ${version}`),
  expected: say(`第 ${latest} 版，改动过的为第 ${latest + 1} 版`, `version ${latest}, or ${latest + 1} when it was changed`),
  hint: say(`把 version 改为 ${latest + 1}`, `Set its version to ${latest + 1}`),
});
