import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const folder = join(process.env["CLAUSEWRIGHT_CORPUS"] ?? join(root, "../shared/corpus"), "docx");

/** Word files that nobody of this project made; none where the corpus is not installed. */
export const corpusFiles: readonly string[] = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith(".docx"))
      .sort()
  : [];

export const hasCorpus = corpusFiles.length > 0;

if (!hasCorpus) console.warn(`Skipped: no corpus at ${folder}; set CLAUSEWRIGHT_CORPUS to run the tests that need it.`);

export const corpusPath = (name: string): string => join(folder, name);

export const corpusBytes = (name: string): Uint8Array => readFileSync(corpusPath(name));
