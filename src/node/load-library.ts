import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../base/usage-error.js";
import type { SourceFile } from "../library/source-file.js";
import type { Library } from "../library/library.js";
import { libraryFiles, sha256 } from "./library-files.js";
import { packageRoot } from "./package-root.js";

let loading: Promise<Library> | undefined;

/**
 * The package's own library, read once a process. What the build compiled is used while its files are unchanged, byte for byte;
 * after an edit the files themselves are read. Rejects with a UsageError that lists every problem of the files.
 */
export const loadLibrary = (): Promise<Library> => (loading ??= load());

/** The version of the package's own library: one hash over all its files. */
export const libraryStamp = (): string => stamp(libraryFiles(packageRoot()));

async function load(): Promise<Library> {
  const root = packageRoot();
  const files = libraryFiles(root);
  const path = compiledPath(root);
  if (existsSync(path)) {
    const compiled: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (isCompiled(compiled) && compiled.stamp === stamp(files)) return compiled.library;
  }
  return parse(files);
}

/** Reads the library from its files and keeps it beside the compiled code; a step of the build. */
export async function compileLibrary(): Promise<void> {
  const root = packageRoot();
  const files = libraryFiles(root);
  const library = await parse(files);
  const { parseLibrary } = await import("../check/pattern/parse-library.js");
  const { compiledPatterns } = await import("../check/pattern/patterns-of.js");
  parseLibrary(library);
  const compiled: Compiled = { stamp: stamp(files), library: { ...library, patterns: compiledPatterns() } };
  writeFileSync(compiledPath(root), JSON.stringify(compiled));
}

interface Compiled {
  readonly stamp: string;
  readonly library: Library;
}

/** Our own build wrote it: the stamp tells whether it is of these very files. */
const isCompiled = (data: unknown): data is Compiled => typeof data === "object" && data !== null && "stamp" in data && "library" in data;

const compiledPath = (root: string): string => join(root, "dist", "library.json");

/** One hash over the paths and contents of all files. */
const stamp = (files: readonly SourceFile[]): string => sha256(files.map((file) => `${file.path}\n${file.hash}\n`).join(""));

async function parse(files: readonly SourceFile[]): Promise<Library> {
  const { readLibrary } = await import("../library/library.js");
  const library = readLibrary(files);
  if (!library.ok) throw new UsageError(library.problems);
  return library.value;
}
