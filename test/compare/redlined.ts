import { redline, type WordFile } from "../../src/compare/docx/redline.js";
import type { DocxSource } from "../../src/read/docx/docx-source.js";
import { docxSource, readDocx } from "../../src/read/docx/read-docx.js";
import { outline } from "../../src/read/outline/outline.js";

export interface Redlined {
  readonly old: DocxSource;
  readonly new: DocxSource;
  readonly bytes: Uint8Array;
  readonly result: DocxSource;
}

const wordFile = (bytes: Uint8Array): WordFile => {
  const read = readDocx(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return { source: read.value, contract: outline(read.value) };
};

/** The redline of two files that must be comparable. */
export function redlined(oldBytes: Uint8Array, newBytes: Uint8Array): Redlined {
  const [old, fresh] = [wordFile(oldBytes), wordFile(newBytes)];
  const made = redline(old, fresh, { date: "2026-11-22T08:00:00Z" });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const result = readDocx(made.value.bytes);
  if (!result.ok) throw new Error("the redline cannot be read");
  return { old: old.source, new: fresh.source, bytes: made.value.bytes, result: result.value };
}

/** What the body says; the rest is not redlined. */
export const bodyText = ({ text, lines }: DocxSource): string =>
  lines.flatMap(({ range, story }) => (story === undefined ? [text.slice(range[0], range[1] + 1)] : [])).join("");

export const original = ({ result }: Redlined): string => bodyText(docxSource(result.model, "original"));
