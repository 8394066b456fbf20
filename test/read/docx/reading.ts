import type { DocxSource } from "../../../src/read/docx/docx-source.js";
import type { DocxView } from "../../../src/read/docx/model/docx-view.js";
import { readDocx } from "../../../src/read/docx/read-docx.js";
import { buildDocx, type DocxParts } from "./build-docx.js";

/** Reads a file that must be readable. */
export function reading(file: DocxParts | string | Uint8Array, view: DocxView = "current"): DocxSource {
  const read = readDocx(file instanceof Uint8Array ? file : buildDocx(file), { view });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** The lines as one would see them in Word: the automatic number before the text. */
export const shown = (source: DocxSource): string[] =>
  source.lines.map(({ label, range }) => (label === undefined ? "" : `${label} `) + source.text.slice(...range));

/** The sentence with which a file is refused. */
export function refusal(file: DocxParts | string | Uint8Array): string {
  const read = readDocx(file instanceof Uint8Array ? file : buildDocx(file));
  if (read.ok) throw new Error("was not refused");
  return read.problems.map(({ seen }) => seen.en).join(" / ");
}
