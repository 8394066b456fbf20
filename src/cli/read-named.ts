import { UsageError } from "../base/usage-error.js";
import { isolated, type Isolated } from "../node/isolated/isolated.js";
import { readDocument } from "../node/read-document.js";
import { formatOf } from "../read/format-of.js";
import type { ReadDocument } from "../read/read-contract.js";
import { pageProgress } from "./page-progress.js";
import { readInput } from "./io.js";

let reader: Isolated | undefined;

/** The process in which uploads are read; it starts when it is first asked for. */
export const uploadReader = (): Isolated => (reader ??= isolated());

/** Starts that process early where the names promise work for it, so that it loads while the command does. */
export function expectUploads(paths: readonly string[]): void {
  if (paths.some((path) => /\.(?:docx?|docm|pdf|png|jpe?g)$/iu.test(path))) uploadReader();
}

/**
 * A file of the command line, read; what cannot be read throws a UsageError that names the file. Archives and PDF are read
 * in a process of their own: a hostile one costs a sentence, not the command.
 */
export async function readNamed(path: string): Promise<{ readonly bytes: Uint8Array; readonly document: ReadDocument }> {
  const bytes = readInput(path);
  const risky = ["zip", "pdf", "image", "ole"].includes(formatOf(bytes));
  const document = risky ? await uploadReader().read({ bytes, name: path }, pageProgress(path)) : await readDocument(bytes, path);
  if (!document.ok)
    throw new UsageError(document.problems.map((problem) => ({ ...problem, at: problem.at === "" ? path : `${path}: ${problem.at}` })));
  return { bytes, document: document.value };
}
