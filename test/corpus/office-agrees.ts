import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { libreOffice, type OfficeReading } from "../oracle/libreoffice.js";
import type { Reviewed } from "../review/docx/reviewed.js";
import { wordFiles } from "./files.js";

/** Without those whose text LibreOffice changes itself as soon as anything is taken back: it repeats controls, and works out conditions. */
export const officeFiles = wordFiles.filter(({ file }) => !["controls.docx", "fields.docx", "fields.libreoffice.docx"].includes(file));

/** What LibreOffice makes of reviewed files. */
export interface OfficeOpinion {
  /** Files whose text is not the original's when all changes are rejected. */
  readonly notRestored: readonly string[];
  /** Files whose text is not the proposal's when all are accepted. */
  readonly notProposed: readonly string[];
  /** How many could be compared with the proposal: those that LibreOffice reads as we do before anything is changed. */
  readonly comparable: number;
}

/** Has LibreOffice reject and accept all changes. Numbers are not looked at: it counts a list on at a paragraph that it took back. */
export function officeOpinion(files: readonly Reviewed[]): OfficeOpinion {
  const folder = mkdtempSync(join(tmpdir(), "clausewright-corpus-"));
  try {
    const read = (which: "before" | "after", mode: "accept" | "reject"): (string | undefined)[] =>
      libreOffice(
        files.map((one) => {
          const path = join(folder, `${which}-${one.name}`);
          writeFileSync(path, one[which]);
          return path;
        }),
        mode,
      ).map(said);
    const [original, rejected] = [read("before", "reject"), read("after", "reject")];
    const [current, accepted] = [read("before", "accept"), read("after", "accept")];
    const comparable = files.flatMap(({ source }, at) => (current[at] === ours(source) ? [at] : []));
    return {
      notRestored: files.flatMap(({ name }, at) => (original[at] !== undefined && original[at] === rejected[at] ? [] : [name])),
      notProposed: comparable.flatMap((at) => {
        const one = files[at];
        return one && accepted[at] !== ours(one.result) ? [one.name] : [];
      }),
      comparable: comparable.length,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const bare = (text: string): string => text.replaceAll(/\s/gu, "");

const said = (reading: OfficeReading | undefined): string | undefined =>
  reading && "paragraphs" in reading ? bare(reading.paragraphs.map(({ text }) => text).join("")) : undefined;

/** What we read in the body. */
const ours = ({ lines, text }: Reviewed["source"]): string =>
  bare(lines.flatMap(({ story, range }) => (story === undefined ? [text.slice(...range)] : [])).join(""));
