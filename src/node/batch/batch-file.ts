import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../library-files.js";
import type { RowVerdict } from "./verdict.js";

/** The verdicts of a batch in `batch.json` of its folder: what is done, and what a later run need not do again. */
export interface BatchFile {
  readonly format: "clausewright-batch/1";
  readonly table: string;
  readonly rows: number;
  readonly drafted: number;
  readonly refused: number;
  readonly failed: number;
  readonly verdicts: readonly RowVerdict[];
}

const path = (folder: string): string => join(folder, "batch.json");

/** Writes it whole or not at all. */
export function writeBatchFile(folder: string, table: string, rows: number, verdicts: readonly RowVerdict[]): void {
  const count = (state: RowVerdict["state"]): number => verdicts.filter((one) => one.state === state).length;
  const file: BatchFile = {
    format: "clausewright-batch/1",
    table,
    rows,
    drafted: count("drafted"),
    refused: count("refused"),
    failed: count("failed"),
    verdicts: verdicts.toSorted((a, b) => a.row - b.row),
  };
  writeFileSync(`${path(folder)}.part`, `${JSON.stringify(file, null, 1)}\n`);
  renameSync(`${path(folder)}.part`, path(folder));
}

/** What an earlier run drafted, as far as it still holds: every file as it was written. */
export function earlierVerdicts(folder: string): readonly RowVerdict[] {
  const data = read(path(folder));
  if (typeof data !== "object" || data === null || !("verdicts" in data) || !Array.isArray(data.verdicts)) return [];
  return data.verdicts.filter(isVerdict).filter((one) => one.files.every((file) => isThere(folder, file)));
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

const isVerdict = (one: unknown): one is RowVerdict =>
  typeof one === "object" &&
  one !== null &&
  "key" in one &&
  "state" in one &&
  one.state === "drafted" &&
  "files" in one &&
  Array.isArray(one.files);

const isThere = (folder: string, { name, sha256: hash }: RowVerdict["files"][number]): boolean => {
  const file = join(folder, name);
  return existsSync(file) && sha256(new Uint8Array(readFileSync(file))) === hash;
};
