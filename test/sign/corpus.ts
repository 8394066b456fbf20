import { existsSync } from "node:fs";
import { join } from "node:path";

/** The folder of foreign PDF files, if it is at hand. */
export function corpusFolder(): string | undefined {
  const folder = join(process.env["CLAUSEWRIGHT_CORPUS"] ?? "../shared/corpus", "pdf");
  return existsSync(folder) ? folder : undefined;
}
