import type { PDFDocumentProxy } from "pdfjs-dist";

/** Set by the build: the address of the engine's worker, a file of ours. */
declare const PDF_WORKER: string;

/** Opens a PDF with the engine that is loaded only now. Nothing of the file runs: no forms, no scripts, no WebAssembly, no links. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const engine = await import("pdfjs-dist");
  engine.GlobalWorkerOptions.workerSrc = PDF_WORKER;
  return engine.getDocument({
    data: bytes,
    cMapUrl: "/pdf/cmaps/",
    standardFontDataUrl: "/pdf/standard_fonts/",
    wasmUrl: "/pdf/wasm/",
    useWasm: false,
    enableXfa: false,
  }).promise;
}
