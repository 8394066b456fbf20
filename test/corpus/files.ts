import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cases } from "./cases/cases.js";
import { contract } from "./contract.js";

/** The bytes of a file of the corpus. */
export const fileBytes = (name: string): Uint8Array => new Uint8Array(readFileSync(join(import.meta.dirname, "files", name)));

/** A Word file of the corpus and what it must read as. */
export interface WordFile {
  readonly file: string;
  readonly lines: readonly string[];
  readonly original: readonly string[];
  readonly comments: readonly (readonly [string, string])[];
}

/** By hand, as LibreOffice saves them, and the contract as the library `docx` writes it. */
export const wordFiles: readonly WordFile[] = [
  ...cases.flatMap(({ name, lines, original = lines, comments = [], office = [], officeLoses }) => {
    const inOffice = (line: string): string => office.reduce((text, [from, to]) => text.replace(from, to), line);
    const own: WordFile = { file: `${name}.docx`, lines, original, comments };
    const saved: WordFile = { file: `${name}.libreoffice.docx`, lines: lines.map(inOffice), original: original.map(inOffice), comments };
    return officeLoses === undefined ? [own, saved] : [own];
  }),
  ...[
    { file: "contract.docx", lines: contractInWord(), original: contractInWord(), comments: [] },
    { file: "contract.libreoffice.docx", lines: contractInWord(hanOf), original: contractInWord(hanOf), comments: [] },
  ],
];

/** The contract with its signatures in a table of two columns, and the header. */
function contractInWord(line: (text: string) => string = (text) => text): string[] {
  const signs = contract.length - 4;
  const at = (index: number): string => contract[signs + index] ?? "";
  return [...contract.slice(0, signs).map(line), at(0), at(2), at(1), at(3), "澜竹家居　机密"];
}

/** LibreOffice 7 does not know legal numbers: it writes 一.1 for 1.1. */
function hanOf(text: string): string {
  return text.replace(/^([1-9])(?=\.\d )/u, (digit) => "一二三四五六七八九".charAt(Number(digit) - 1));
}
