import { fileURLToPath } from "node:url";
import { createCanvas } from "@napi-rs/canvas";
import type { OpenPdf } from "../../read/pdf/engine/open-pdf.js";
import { scanLimits } from "../../read/scan/scan-limits.js";
import type { DrawnPage } from "../../read/scan/scanner.js";
import { pdfAssets } from "../pdf-assets.js";

/** Draws pages of a PDF as they lie in the file, unrotated. */
export async function* drawPages(bytes: Uint8Array, pages: readonly number[]): AsyncGenerator<DrawnPage> {
  const library = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const { cMapUrl, standardFontDataUrl } = pdfAssets();
  const task = library.getDocument({
    data: new Uint8Array(bytes),
    cMapUrl,
    cMapPacked: true,
    standardFontDataUrl,
    wasmUrl: fileURLToPath(new URL("wasm/", import.meta.resolve("pdfjs-dist/package.json"))),
    verbosity: library.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    maxImageSize: scanLimits.pixels,
    canvasMaxAreaInBytes: 4 * scanLimits.pixels,
  });
  try {
    const document = await task.promise;
    for (const page of pages) {
      const colours = await draw(document, page).catch(() => undefined);
      yield { page, ...(colours && { colours }) };
    }
  } finally {
    await task.destroy();
  }
}

async function draw(document: OpenPdf["document"], number: number): Promise<DrawnPage["colours"]> {
  const page = await document.getPage(number);
  const { width, height } = page.getViewport({ scale: 1, rotation: 0 });
  const scale = Math.min(scanLimits.dotsPerInch / 72, scanLimits.side / Math.max(width, height));
  const viewport = page.getViewport({ scale, rotation: 0 });
  const canvas = createCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)));
  const context = canvas.getContext("2d");
  await page.render({ canvas: null, canvasContext: context, viewport }).promise;
  page.cleanup();
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return { width: canvas.width, height: canvas.height, data };
}
