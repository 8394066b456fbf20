import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { needs } from "../needs.js";

/** A paragraph of the body as LibreOffice reads it; `cell` names its table cell, such as B2. */
export interface OfficeParagraph {
  readonly text: string;
  readonly label: string;
  readonly cell?: string;
  /** Where it starts, from 1; only when pages were asked for. */
  readonly page?: number;
}

export type OfficeReading =
  | {
      readonly file: string;
      readonly paragraphs: readonly OfficeParagraph[];
      /** What stands in frames, as floating tables do until a change is tracked in them; only after accepting or rejecting. */
      readonly frames?: readonly OfficeParagraph[];
    }
  | { readonly file: string; readonly error: string };

const script = fileURLToPath(new URL("libreoffice.py", import.meta.url));

/** The system's Python, since only that one has LibreOffice's module `uno`. */
const python = "/usr/bin/python3";

/** Whether LibreOffice can be asked. */
export const hasLibreOffice = (): boolean => needs("soffice") && needs(python);

/** The body paragraphs of Word files; after all tracked changes are accepted or rejected, or with their pages, where that is asked. */
export function libreOffice(files: readonly string[], mode?: "accept" | "reject" | "pages"): OfficeReading[] {
  const output = execFileSync(python, [script, ...(mode ? [`--${mode}`] : []), ...files], { maxBuffer: 2 ** 30, encoding: "utf8" });
  return output
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as OfficeReading);
}
