/** What a PDF says about itself and carries with it beside the contract. */
export interface PdfOptions {
  /** Document title, running header, and the cover's title when the tree has none. */
  readonly title: string;
  /** The contract number, shown in the running header; an empty string shows none. */
  readonly number: string;
  /** `YYYY-MM-DD`; the creation date. Nothing else in the file depends on time. */
  readonly date: string;
  readonly language: "zh";
  readonly author?: string;
  readonly keywords?: readonly string[];
  readonly attachments: readonly PdfAttachment[];
}

/** A file embedded in the PDF, such as the deal from which the contract was drafted. */
export interface PdfAttachment {
  readonly name: string;
  /** MIME type, such as `application/json`. */
  readonly mime: string;
  readonly data: Uint8Array;
  readonly description: string;
  /** `source`: what the contract was made from; `data`: what it refers to. */
  readonly relationship: "source" | "data";
}
