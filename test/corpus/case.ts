import type { DocxParts } from "../read/docx/build-docx.js";

/** A Chinese Word file that was written by hand, and what it says as one would see it in Word. */
export interface Case {
  /** The name of its files. */
  readonly name: string;
  readonly parts: DocxParts;
  /** Every line, its automatic number before it; first the body, then notes, text boxes, headers and footers as far as the file has them. */
  readonly lines: readonly string[];
  /** Every line with all tracked changes rejected; only where the file tracks some. */
  readonly original?: readonly string[];
  /** Words of the file with the comment on them; only where it has comments. */
  readonly comments?: readonly (readonly [string, string])[];
  /** What LibreOffice 7 writes in its own way when it saves the file; the case's comment says why. */
  readonly office?: readonly (readonly [RegExp | string, string])[];
  /** Why LibreOffice's copy is not kept: what it loses of the text when it saves the file. */
  readonly officeLoses?: string;
}
