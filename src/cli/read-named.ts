import { UsageError } from "../base/usage-error.js";
import { readDocument } from "../node/read-document.js";
import type { ReadDocument } from "../read/read-contract.js";
import { readInput } from "./io.js";

/** A file of the command line, read; what cannot be read throws a UsageError that names the file. */
export async function readNamed(path: string): Promise<{ readonly bytes: Uint8Array; readonly document: ReadDocument }> {
  const bytes = readInput(path);
  const document = await readDocument(bytes, path);
  if (!document.ok)
    throw new UsageError(document.problems.map((problem) => ({ ...problem, at: problem.at === "" ? path : `${path}: ${problem.at}` })));
  return { bytes, document: document.value };
}
