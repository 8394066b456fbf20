import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { say } from "../base/bilingual.js";
import { UsageError } from "../base/usage-error.js";

/** Writes all files or none: each under a temporary name first, then all renamed. */
export function writeAll(files: readonly { readonly path: string; readonly content: Uint8Array | string }[]): void {
  const written: string[] = [];
  try {
    for (const { path, content } of files) {
      mkdirSync(dirname(path), { recursive: true });
      const temporary = `${path}.${process.pid}.part`;
      written.push(temporary);
      writeFileSync(temporary, content);
    }
    for (const [at, { path }] of files.entries()) renameSync(written[at] ?? "", path);
  } catch (error) {
    for (const path of written) rmSync(path, { force: true });
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new UsageError([
      {
        at: files[0]?.path ?? "",
        seen: say(`写不进去（${code}）`, `it cannot be written (${code})`),
        expected: say("可写的文件夹", "a folder that can be written to"),
        hint: say("检查路径、权限和剩余空间", "Check path, permissions and free space"),
      },
    ]);
  }
}
