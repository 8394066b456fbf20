import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../../src/check/check.js";
import type { Range } from "../../src/base/range.js";
import { loadLibrary } from "../../src/node/load-library.js";
import { readDocument } from "../../src/node/read-document.js";
import { formats, mutated } from "./mutated.js";

const folder = join(import.meta.dirname, "../eval/contracts");
const contracts = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .sort()
  .map((name) => readFileSync(join(folder, name), "utf8"));

const library = await loadLibrary();

/** What is wrong with the ranges of all findings on one mutated contract. */
export async function quoteFaults(format: string, seed: number): Promise<string[]> {
  const text = mutated(contracts[seed % contracts.length] ?? "", seed);
  const bytes = formats[format]?.(text, seed) ?? new Uint8Array();
  const read = await readDocument(bytes, `contract.${format}`);
  if (!read.ok) return [`refused: ${read.problems[0]?.seen.en ?? ""}`];
  const { contract, source, placesOf } = read.value;
  const { findings } = check(contract, library, { asOf: "2026-11-22", risks: source.risks });
  const isRange = ([start, end]: Range): boolean =>
    Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= contract.text.length;
  const faults: string[] = contract.text === source.text ? [] : ["the contract's text is not the source's"];
  for (const { rule, range, quote, fix } of findings) {
    if (!isRange(range)) faults.push(`${rule}: range ${range.join()}`);
    if (contract.text.slice(...range) !== quote) faults.push(`${rule}: “${contract.text.slice(...range)}” is not “${quote}”`);
    if (fix && fix.mode !== "comment" && fix.range && !isRange(fix.range)) faults.push(`${rule}: range ${fix.range.join()} of its fix`);
    placesOf(range);
  }
  return faults;
}
