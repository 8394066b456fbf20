import { fail, ok, type Result } from "../../../base/result.js";
import { pdfLimits } from "./pdf-limits.js";
import type { PdfOptions } from "./pdf-options.js";
import { pdfProblems } from "./pdf-problems.js";

// eslint-disable-next-line @typescript-eslint/consistent-type-imports -- the module is loaded late; this names its type
type Library = typeof import("pdfjs-dist/legacy/build/pdf.mjs");

/** An opened file and the engine that reads it; `close` frees both and must be called. */
export interface OpenPdf {
  readonly library: Library;
  readonly document: Awaited<ReturnType<Library["getDocument"]>["promise"]>;
  readonly close: () => Promise<void>;
}

/** Opens a file with the engine in this very thread: no worker, no font drawing, no pictures, no code, no network. */
export async function openPdf(bytes: Uint8Array, options: PdfOptions): Promise<Result<OpenPdf>> {
  if (bytes.length > pdfLimits.bytes) return fail(pdfProblems.tooLarge(bytes.length));
  const library = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = library.getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: options.cMapUrl,
    cMapPacked: true,
    standardFontDataUrl: options.standardFontDataUrl,
    verbosity: library.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages <= pdfLimits.pages) return ok({ library, document, close: () => task.destroy() });
    await task.destroy();
    return fail(pdfProblems.tooManyPages(document.numPages));
  } catch (error) {
    await task.destroy();
    return fail(error instanceof Error && error.name === "PasswordException" ? pdfProblems.password : pdfProblems.damaged);
  }
}
