/**
 * Compiles a request. The edge provides it (a child process); it never throws for what the input causes, and answers
 * `died` when the compiler crashed or took too long.
 */
export type PdfEngine = (request: PdfRequest) => Promise<PdfAnswer>;

export interface PdfRequest {
  /** Typst source; it holds no user text. */
  readonly source: string;
  /** What the source may read, by plain file name. */
  readonly files: readonly { readonly path: string; readonly data: Uint8Array }[];
}

export type PdfAnswer =
  | { readonly kind: "done"; readonly pdf: Uint8Array; readonly pages: number; readonly marks: readonly PdfMark[] }
  /** What the compiler said; a warning is as bad as an error, for it can mean that text is missing. */
  | { readonly kind: "refused"; readonly messages: readonly string[] }
  | { readonly kind: "died"; readonly cause: "crash" | "timeout"; readonly detail: string };

/** A place that the template marked; points from the upper left corner of the page, as the typesetter counts. */
export interface PdfMark {
  readonly name: string;
  readonly page: number;
  readonly x: number;
  readonly y: number;
}
