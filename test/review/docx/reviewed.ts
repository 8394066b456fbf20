import { loadLibrary } from "../../../src/node/load-library.js";
import type { DocxSource } from "../../../src/read/docx/docx-source.js";
import { docxSource, readDocx } from "../../../src/read/docx/read-docx.js";
import { outline } from "../../../src/read/outline/outline.js";
import type { Placed } from "../../../src/review/review-options.js";
import { reviewDocx } from "../../../src/review/docx/review-docx.js";
import { docxodus } from "../../oracle/docxodus.js";
import { newFaults, wordFaults } from "../../oracle/word-validator.js";
import { lintDocx } from "./lint-docx.js";
import { randomFindings } from "./random-findings.js";

/** A file before and after a review of random findings. */
export interface Reviewed {
  readonly name: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly source: DocxSource;
  readonly result: DocxSource;
  readonly placed: readonly Placed[];
  readonly changes: number;
}

const library = await loadLibrary();

/** Undefined for files that cannot be read or have no text; those are tested elsewhere. */
export function reviewed(name: string, before: Uint8Array, seed: number, changes = true): Reviewed | undefined {
  const read = readDocx(before);
  if (!read.ok) return undefined;
  const source = read.value;
  const findings = randomFindings(source, seed, 8);
  if (findings.length === 0) return undefined;
  const review = reviewDocx(source, outline(source), findings, library, { language: "zh", date: "2026-11-22T08:00:00Z", changes });
  if (!review.ok) throw new Error(`${name} was refused: ${review.problems.map(({ seen }) => seen.en).join()}`);
  const { bytes: after, placed } = review.value;
  const again = readDocx(after);
  if (!again.ok) throw new Error(`${name} cannot be read any more`);
  return { name, before, after, source, result: again.value, placed, changes: review.value.changes };
}

/** What our own reader finds wrong: text that changed, comments beside their words, marks that Word minds, parts that were touched. */
export function ownFaults({ source, result, placed, changes }: Reviewed): string[] {
  const faults = newFaults(lintDocx(source), lintDocx(result));
  if (docxSource(source.model, "original").text !== docxSource(result.model, "original").text) faults.push("another original");
  const told = new Map(
    result.comments.filter(({ author }) => author === "Clausewright").map((one) => [/第 (\d+) 项/u.exec(one.text)?.[1], one]),
  );
  for (const { finding, at } of placed) {
    const comment = told.get(finding.id);
    if (!comment) faults.push(`no comment for ${finding.id}`);
    // With tracked changes the words under a comment are the new ones.
    else if (changes === 0 && at === "words" && comment.range && bare(result.text.slice(...comment.range)) !== bare(finding.quote))
      faults.push(`comment on “${result.text.slice(...comment.range)}” instead of “${finding.quote}”`);
  }
  return faults;
}

/** What stands between paragraphs and cells cannot be commented. */
const bare = (text: string): string => text.replaceAll(/^[\n\t]+|[\n\t]+$/gu, "");

/** What docxodus, which is not ours, makes of the file with all changes rejected and accepted. */
export async function docxodusFaults({ before, after, result }: Reviewed): Promise<string[]> {
  const text = (bytes: Uint8Array | undefined): string | undefined => {
    const read = bytes && readDocx(bytes);
    return read?.ok ? read.value.text : undefined;
  };
  const known = text(await docxodus(before, "reject"));
  if (known === undefined) return [];
  const faults: string[] = [];
  if (text(await docxodus(after, "reject")) !== known) faults.push("rejected it is not the original");
  if (text(await docxodus(after, "accept")) !== result.text) faults.push("accepted it is not the suggestion");
  return faults;
}

/** What Microsoft's validator minds now and did not mind before. */
export const validatorFaults = ({ before, after }: Reviewed): string[] => newFaults(wordFaults(before), wordFaults(after));
