import type { PdfRun } from "./pdf-run.js";

/** What stands on the page from top to bottom; the nesting of clauses has become indents. */
export type PdfBlock = PdfTitle | PdfHeading | PdfParagraph | PdfTable | PdfPicture;

/** A picture above its caption, scaled to the width of the text. */
export interface PdfPicture {
  readonly kind: "picture";
  /** The file that holds it. */
  readonly path: string;
  readonly alt: string;
  readonly runs: readonly PdfRun[];
}

/** The contract's name on the cover. */
export interface PdfTitle {
  readonly kind: "title";
  readonly runs: readonly PdfRun[];
}

export interface PdfHeading {
  readonly kind: "heading";
  /** Depth in the document's structure, from 1. */
  readonly level: number;
  readonly look: "article" | "annex" | "minor";
  /** As the tree has it; empty for an unnumbered heading. */
  readonly label: string;
  /** The title as plain text, for the table of contents. */
  readonly title: string;
  readonly runs: readonly PdfRun[];
  readonly anchor?: string;
  /** Stands in the table of contents and in the viewer's outline. */
  readonly listed: boolean;
}

export interface PdfParagraph {
  readonly kind: "paragraph";
  /** `prose` has a first line indent, `item` a hanging label, `plain` neither; `party`, `detail` and `number` stand on the cover. */
  readonly look: "prose" | "item" | "plain" | "party" | "detail" | "number";
  /** Left indent of the label, or of the text when there is none, in em. */
  readonly left: number;
  /** The label with the width in em that it takes, after which the text stands. */
  readonly label?: { readonly text: string; readonly width: number };
  readonly runs: readonly PdfRun[];
  readonly anchor?: string;
  /** Must not be parted from what follows. */
  readonly keep?: boolean;
}

export interface PdfTable {
  readonly kind: "table";
  readonly look: "grid" | "plain";
  /** Relative widths, one a column. */
  readonly widths: readonly number[];
  readonly align: readonly ("left" | "center")[];
  /** Small enough to stay on one page. */
  readonly whole: boolean;
  /** Rows that repeat on each page. */
  readonly header: readonly PdfRow[];
  readonly rows: readonly PdfRow[];
}

export interface PdfRow {
  readonly cells: readonly (readonly PdfBlock[])[];
  /** Too tall to be moved to the next page as a whole. */
  readonly breakable: boolean;
  /** Room for a seal or a signature below the text, in em. */
  readonly space: number;
}
