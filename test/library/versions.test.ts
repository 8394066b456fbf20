import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { Library } from "../../src/library/library.js";
import { versionRecord, versionRecordSchema, type VersionRecord } from "../../src/library/version-record.js";
import { libraryFiles } from "../../src/node/library-files.js";
import { loadLibrary } from "../../src/node/load-library.js";
import { packageRoot } from "../../src/node/package-root.js";
import { fail } from "./library-samples.js";

const library = await loadLibrary();
const files = libraryFiles(packageRoot());
const record = versionRecordSchema.parse(parse(readFileSync("clauses/versions.yaml", "utf8")));
const path = "clauses/fees/closed.md";

/** The library after an edit of one clause that gave it this version, and what the record says then. */
function edited(version: number): { readonly record?: VersionRecord; readonly said?: readonly string[] } {
  const clause = library.clauses["fees/closed"] ?? fail("no clause");
  const other: Library = { ...library, clauses: { ...library.clauses, "fees/closed": { ...clause, version } } };
  const made = versionRecord(
    record,
    other,
    files.map((file) => (file.path === path ? { ...file, hash: "0".repeat(64) } : file)),
  );
  return made.ok ? { record: made.value } : { said: made.problems.map(({ at, seen, hint }) => `${at}: ${seen.en}. ${hint?.en ?? ""}`) };
}

test("every clause and template is word for word what its version was when it was recorded", () => {
  const made = versionRecord(record, library, files);
  expect(made.ok ? [] : made.problems.map(({ at, hint }) => `${at}: ${hint?.en ?? ""}`)).toEqual([]);
  expect(made.ok ? made.value : {}).toEqual(record);
  expect(Object.keys(record).length).toBeGreaterThan(190);
});

test("an edit under the same version is named; under the next version it is recorded beside the old one; none may be skipped", () => {
  const version = library.clauses["fees/closed"]?.version ?? 0;
  expect(edited(version).said).toEqual([
    `${path}: saw other words under version ${version}. Raise its version to ${version + 1} and run npm run versions`,
  ]);
  expect(edited(version + 1).record?.["clauses/fees/closed"]).toEqual([...(record["clauses/fees/closed"] ?? []), "0".repeat(64)]);
  expect(edited(version + 2).said?.[0]).toContain(`saw version ${version + 2}`);
});
