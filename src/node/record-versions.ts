import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../base/usage-error.js";
import type { Result } from "../base/result.js";
import { parseWith } from "../library/schema-problems.js";
import { versionRecord, versionRecordSchema } from "../library/version-record.js";
import { writeYaml } from "../library/write-yaml.js";
import { parseYaml } from "../library/yaml.js";
import { libraryFiles } from "./library-files.js";
import { loadLibrary } from "./load-library.js";
import { packageRoot } from "./package-root.js";

/** `npm run versions`: notes the new versions of clauses and templates in `clauses/versions.yaml`; a changed one that kept its number is refused. */
const root = packageRoot();
const at = "clauses/versions.yaml";
const path = join(root, at);
const heading =
  "# Every version of every clause and template by the SHA-256 of its file; `npm run versions` adds the new ones, none ever changes.\n";

const needed = <T>(result: Result<T>): T => {
  if (!result.ok) throw new UsageError(result.problems);
  return result.value;
};

try {
  const text = existsSync(path) ? readFileSync(path, "utf8") : "{}";
  const record = needed(parseWith(versionRecordSchema, needed(parseYaml(text, at)), at));
  writeFileSync(path, heading + writeYaml(needed(versionRecord(record, await loadLibrary(), libraryFiles(root)))));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.text("en")}\n`);
  process.exitCode = 1;
}
