import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { SourceFile } from "../library/source-file.js";

/** Every file of `clauses/` and of the templates themselves below `root`, in the order of their paths. */
export function libraryFiles(root: string): SourceFile[] {
  return ["clauses", "templates"]
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(?:yaml|md)$/u.test(entry.name) && !entry.parentPath.includes(`${sep}samples`))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(root, path).split(sep).join("/"), bytes: readFileSync(path) }))
    .map(({ path, bytes }) => ({ path, text: bytes.toString("utf8"), hash: sha256(bytes) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** SHA-256 in hexadecimal. */
export const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");
