/** What the library needs of a machine: folders, fonts, child processes. */
export { loadLibrary } from "./load-library.js";
export { readDocument } from "./read-document.js";
export { compilePdf } from "./pdf/compile-pdf.js";
export { pdfPool, type PdfPool, type PdfPoolOptions } from "./pdf/pdf-pool.js";
export { nodeCrypto } from "./sign/node-crypto.js";
export { signingKeyOf, type KeyFile } from "./sign/signing-key-of.js";
export { timeAuthority } from "./sign/time-authority.js";
