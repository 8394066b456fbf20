import type { Bilingual } from "../base/bilingual.js";
import type { Range } from "../base/range.js";
import type { Place, Risk } from "../document/place.js";

/**
 * What a reader of one file format hands to the outline: the canonical text, its lines in reading order, and the way
 * back into the file. Lines do not overlap; `text` holds nothing but the lines, each ended by one newline (cells of a
 * table row are parted by a tab instead, the last cell of a row ends with the newline).
 */
export interface Source {
  readonly format: SourceFormat;
  readonly text: string;
  readonly lines: readonly Line[];
  /** Places in document order; several when the range spans paragraphs or pages. */
  readonly placesOf: (range: Range) => readonly Place[];
  readonly notes: readonly Bilingual[];
  readonly risks: readonly Risk[];
  /** Stretches of the text that could not be recognised surely, in order; absent where nothing was recognised. */
  readonly doubtful?: readonly Range[];
}

export type SourceFormat = "txt" | "md" | "docx" | "doc" | "pdf" | "scan";

/** One paragraph of the file (one visual line for PDF and wrapped text), before its structure is known. */
export interface Line {
  /** Without the newline or tab that ends it. */
  readonly range: Range;
  /** The automatic number that Word shows before it, such as 第三条 or （一）; no part of the text. */
  readonly label?: string;
  /** The outline level that the file itself gives (heading style or Markdown heading), from 1. */
  readonly outlineLevel?: number;
  /** The cell that holds it; absent outside tables. */
  readonly cell?: CellPath;
  /** Where it stands when it is not in the body. `note` is a footnote or endnote. */
  readonly story?: "header" | "footer" | "note" | "textbox";
  /** An entry of a table of contents: it repeats a heading and is no clause. */
  readonly contents?: true;
}

/** Tables are numbered in document order from 0; a nested table names its host cell. */
export interface CellPath {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly host?: CellPath;
}
