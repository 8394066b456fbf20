import { fileURLToPath } from "node:url";
import type { PdfOptions } from "../read/pdf/engine/pdf-options.js";

/** The folders of the PDF engine as installed: its character maps and font metrics. */
export function pdfAssets(): PdfOptions {
  const folder = (name: string): string => fileURLToPath(new URL(`${name}/`, import.meta.resolve("pdfjs-dist/package.json")));
  return { cMapUrl: folder("cmaps"), standardFontDataUrl: folder("standard_fonts") };
}
