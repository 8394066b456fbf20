import type { Bilingual } from "../base/bilingual.js";
import type { Range } from "../base/range.js";

/** Where a range of the canonical text stands in the file that it was read from. */
export type Place = TextPlace | DocxPlace | PdfPlace;

/** A position in a plain text or Markdown file; both count from 1, the column in UTF-16 units. */
export interface TextPlace {
  readonly type: "text";
  readonly line: number;
  readonly column: number;
}

export interface DocxPlace {
  readonly type: "docx";
  /** The package part, such as `word/document.xml`. */
  readonly part: string;
  /** The paragraph's index within the part, in document order, from 0. */
  readonly paragraph: number;
  /** Offsets within the paragraph's text (the view that was read), half open. */
  readonly range: Range;
  /** The automatic number that Word shows before the paragraph; no part of the text. */
  readonly label?: string;
}

export interface PdfPlace {
  readonly type: "pdf";
  /** From 1. */
  readonly page: number;
  /** In points from the page's lower left corner, unrotated. */
  readonly boxes: readonly Box[];
  /** The least certain character, 0 to 1; scans only. */
  readonly confidence?: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Something about the file itself that a reader of the report must know, such as a macro or an external template. */
export interface Risk {
  readonly kind:
    | "macro"
    | "external-template"
    | "external-object"
    | "remote-image"
    | "dde"
    | "embedded-object"
    | "alt-chunk"
    | "unsafe-link"
    | "revision"
    | "comment"
    | "hidden-text"
    | "signed"
    | "protected";
  readonly message: Bilingual;
  /** Where, if it has a place in the text. */
  readonly range?: Range;
}
