import type { Range } from "../../base/range.js";
import type { PdfPlace } from "../../document/place.js";
import type { Marks } from "./paragraphs/marks.js";
import type { Source } from "../source.js";

/** A read PDF file. Lines are paragraphs: visual lines are joined, running headers and footers and page numbers are left out. */
export interface PdfSource extends Source {
  /** `scan` when nothing of its text stands in the file: all was recognised. */
  readonly format: "pdf" | "scan";
  readonly placesOf: (range: Range) => readonly PdfPlace[];
  /** Where every character stands; with it and `pdfPlaces` a source that crossed threads has its places again. */
  readonly marks: Marks;
  readonly pages: readonly PdfPage[];
  /** The distinct texts that were left out because they belong to the pages. */
  readonly running: readonly string[];
  /** Embedded files by name. */
  readonly attachments: ReadonlyMap<string, Uint8Array>;
}

export interface PdfPage {
  /** From 1. */
  readonly page: number;
  /** Of the visible page in points, unrotated. */
  readonly width: number;
  readonly height: number;
  /** The visible page's lower left corner in the file's own coordinates; add it to a place's boxes to annotate the file. */
  readonly origin: readonly [number, number];
  /** False for a scanned, blank or unreadable page. */
  readonly hasText: boolean;
  /** Its text was recognised from its picture. */
  readonly isScanned?: true;
}
