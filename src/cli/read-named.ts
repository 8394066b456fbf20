import { existsSync } from "node:fs";
import { UsageError } from "../base/usage-error.js";
import { isolated, type Isolated } from "../node/isolated/isolated.js";
import { formatOf } from "../read/format-of.js";
import type { ReadDocument } from "../read/read-contract.js";
import { pageProgress } from "./page-progress.js";
import { readInput } from "./io.js";

let reader: Isolated | undefined;

/** The process in which uploads are read; it starts when it is first asked for. */
export const uploadReader = (): Isolated => (reader ??= isolated());

/** Has the process for uploads load, and read the file that a command names first, while the command itself loads. */
export function expectUpload(command: string, path: string): void {
  if (!/\.(?:docx?|docm|pdf|png|jpe?g)$/iu.test(path)) return;
  uploadReader();
  if ((command !== "check" && command !== "read") || !existsSync(path)) return;
  const reading = readNow(path);
  // Whoever wants the file hears of it; a command that never gets so far has said why.
  reading.catch(() => undefined);
  expected = { path, reading };
}

let expected: { readonly path: string; readonly reading: Promise<NamedFile> } | undefined;

interface NamedFile {
  readonly bytes: Uint8Array;
  readonly document: ReadDocument;
}

/** A file of the command line, read; what cannot be read throws a UsageError that names the file. */
export function readNamed(path: string): Promise<NamedFile> {
  const early = expected?.path === path ? expected.reading : undefined;
  expected = undefined;
  return early ?? readNow(path);
}

/** Archives and PDF are read in a process of their own: a hostile one costs a sentence, not the command. */
async function readNow(path: string): Promise<NamedFile> {
  const bytes = readInput(path);
  const risky = ["zip", "pdf", "image", "ole"].includes(formatOf(bytes));
  const document = risky
    ? await uploadReader().read({ bytes, name: path }, pageProgress(path))
    : await (await import("../node/read-document.js")).readDocument(bytes, path);
  if (!document.ok)
    throw new UsageError(document.problems.map((problem) => ({ ...problem, at: problem.at === "" ? path : `${path}: ${problem.at}` })));
  return { bytes, document: document.value };
}
