import type { PdfRequest } from "../../render/pdf/pdf-engine.js";

/** What the parent says to the child process that compiles. */
export type ToChild =
  | { readonly kind: "open"; readonly fontFolders: readonly string[]; readonly fontBytes: readonly Uint8Array[] }
  | { readonly kind: "compile"; readonly request: PdfRequest };
