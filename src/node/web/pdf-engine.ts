import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { sha256 } from "../library-files.js";

/** Puts the PDF engine's worker and what it loads by name (character maps, fonts, decoders) beside the pages; gives the worker's address. */
export function pdfEngine(target: string): string {
  const home = dirname(fileURLToPath(import.meta.resolve("pdfjs-dist/package.json")));
  const worker = readFileSync(join(home, "build", "pdf.worker.min.mjs"));
  const address = `/assets/pdf-worker-${sha256(worker).slice(0, 8).toUpperCase()}.js`;
  writeFileSync(join(target, address), worker);
  for (const folder of ["cmaps", "standard_fonts"]) cpSync(join(home, folder), join(target, "pdf", folder), { recursive: true });
  const decoder = "openjpeg_nowasm_fallback.js";
  cpSync(join(home, "wasm", decoder), join(target, "pdf", "wasm", decoder));
  return address;
}
