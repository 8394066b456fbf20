import type { PdfDict } from "./pdf-value.js";

/** Where an object is: nowhere (free), at an offset of the file, or packed in an object stream. */
export type XrefEntry =
  | { readonly kind: "free" }
  | { readonly kind: "offset"; readonly offset: number; readonly gen: number }
  | { readonly kind: "packed"; readonly container: number; readonly index: number };

/** One cross-reference section with its trailer: what one saving of the file said about its objects. */
export interface PdfSection {
  readonly kind: "table" | "stream";
  /** Where it starts, as `startxref` counts. */
  readonly offset: number;
  /** After the trailer dictionary, or after the stream's `endobj`. */
  readonly end: number;
  readonly trailer: PdfDict;
  readonly entries: ReadonlyMap<number, XrefEntry>;
  /** Entries of the stream that a hybrid file adds (`/XRefStm`). */
  readonly hidden: ReadonlyMap<number, XrefEntry> | undefined;
}
