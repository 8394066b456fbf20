import { fail, ok, type Result } from "../../base/result.js";
import { doubtfulOf } from "../scan/doubtful-of.js";
import { needsScanning } from "../scan/needs-scanning.js";
import { scanNotes } from "../scan/scan-notes.js";
import { scanPages } from "../scan/scan-pages.js";
import { scanProblems } from "../scan/scan-problems.js";
import type { Scanner } from "../scan/scanner.js";
import type { PageContent } from "./content/page-content.js";
import { documentFacts } from "./engine/document-facts.js";
import { openPdf, type OpenPdf } from "./engine/open-pdf.js";
import { pdfLimits } from "./engine/pdf-limits.js";
import type { PdfOptions } from "./engine/pdf-options.js";
import { pdfProblems } from "./engine/pdf-problems.js";
import { readPages } from "./engine/read-pages.js";
import { isReadable } from "./is-readable.js";
import { isSigned } from "./is-signed.js";
import { pagesText } from "./pages-text.js";
import { pdfNotes } from "./pdf-notes.js";
import { pdfPlaces } from "./pdf-places.js";
import { pdfRisks } from "./pdf-risks.js";
import type { PdfPage, PdfSource } from "./pdf-source.js";
import { scanProblem } from "./scan-problem.js";

/**
 * Reads a PDF. Refuses what needs a password, is damaged or too large. Pages without text are recognised by the scanner; without
 * one a file of nothing else is refused with `scanProblem`, with one that is `elsewhere` every file that needs it.
 * Runs in the calling thread and may take long on a hostile file: call it in a worker with a time limit.
 */
export async function readPdf(bytes: Uint8Array, options: PdfOptions, scanner?: Scanner | "elsewhere"): Promise<Result<PdfSource>> {
  const opened = await openPdf(bytes, options);
  if (!opened.ok) return opened;
  try {
    return await sourceOf(opened.value, bytes, scanner);
  } finally {
    await opened.value.close();
  }
}

async function sourceOf(pdf: OpenPdf, bytes: Uint8Array, scanner: Scanner | "elsewhere" | undefined): Promise<Result<PdfSource>> {
  const facts = await documentFacts(pdf);
  const read = await readPages(pdf);
  const own = read.flatMap(({ content }) => content ?? []);
  if (own.length === 0) return fail(pdfProblems.damaged);
  if (own.reduce((sum, { glyphs }) => sum + glyphs.length, 0) > pdfLimits.characters) return fail(pdfProblems.tooMuchText);
  const isScan = !isReadable(own.flatMap(({ glyphs }) => glyphs));
  const mayBeScan = own.some(({ glyphs }) => !isReadable(glyphs)) || (own.every(needsScanning) && bytes.length > smallest * own.length);
  if (scanner === "elsewhere" ? mayBeScan : isScan && !scanner) return fail(scanProblem);
  const scanned = scanner && scanner !== "elsewhere" ? await scanPages(bytes, own.filter(needsScanning), scanner) : ok(nothing);
  if (!scanned.ok) return scanned;
  const contents = own.map((content) => scanned.value.get(content.page) ?? content);
  if (!isReadable(contents.flatMap(({ glyphs }) => glyphs))) return fail(scanProblems.nothingRead);
  const { text, lines, marks, running } = pagesText(contents);
  const pages = contents.map(({ page, width, height, origin, glyphs }): PdfPage => ({
    page,
    width,
    height,
    origin,
    hasText: isReadable(glyphs),
    ...(scanned.value.has(page) && { isScanned: true }),
  }));
  const doubtful = doubtfulOf(text, marks);
  return ok({
    format: isScan || pages.every(({ isScanned, hasText }) => isScanned ?? !hasText) ? "scan" : "pdf",
    text,
    lines,
    marks,
    placesOf: (range) => pdfPlaces(marks, range),
    pages,
    running,
    attachments: facts.attachments,
    notes: [...scanNotes([...scanned.value.keys()], text, doubtful, marks), ...pdfNotes(read, pages, running)],
    risks: pdfRisks(facts, read, facts.hasSignatureField && isSigned(bytes)),
    ...(scanned.value.size > 0 && { doubtful }),
  });
}

/** No scanned page has fewer bytes. */
const smallest = 20_000;

const nothing: ReadonlyMap<number, PageContent> = new Map();
