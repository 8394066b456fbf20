import { fail, ok, type Result } from "../../base/result.js";
import { documentFacts } from "./engine/document-facts.js";
import { openPdf, type OpenPdf } from "./engine/open-pdf.js";
import { pdfLimits } from "./engine/pdf-limits.js";
import type { PdfOptions } from "./engine/pdf-options.js";
import { pdfProblems } from "./engine/pdf-problems.js";
import { readPages } from "./engine/read-pages.js";
import { isReadable } from "./is-readable.js";
import { isSigned } from "./is-signed.js";
import { flowOf } from "./layout/flow-of.js";
import { layoutPage } from "./layout/layout-page.js";
import { mergeTables } from "./paragraphs/merge-tables.js";
import { pdfNotes } from "./pdf-notes.js";
import { pdfPlaces } from "./pdf-places.js";
import { pdfRisks } from "./pdf-risks.js";
import type { PdfPage, PdfSource } from "./pdf-source.js";
import { pdfText } from "./pdf-text.js";
import { runningRows } from "./running/running-rows.js";
import { runningTexts } from "./running/running-texts.js";
import { scanProblem } from "./scan-problem.js";

/**
 * Reads a PDF that has text. Refuses what needs a password, is damaged or too large; a scan is refused with `scanProblem`.
 * Runs in the calling thread and may take long on a hostile file: call it in a worker with a time limit.
 */
export async function readPdf(bytes: Uint8Array, options: PdfOptions): Promise<Result<PdfSource>> {
  const opened = await openPdf(bytes, options);
  if (!opened.ok) return opened;
  try {
    return await sourceOf(opened.value, bytes);
  } finally {
    await opened.value.close();
  }
}

async function sourceOf(pdf: OpenPdf, bytes: Uint8Array): Promise<Result<PdfSource>> {
  const facts = await documentFacts(pdf);
  const read = await readPages(pdf);
  const contents = read.flatMap(({ content }) => content ?? []);
  if (contents.length === 0) return fail(pdfProblems.damaged);
  if (contents.reduce((sum, { glyphs }) => sum + glyphs.length, 0) > pdfLimits.characters) return fail(pdfProblems.tooMuchText);
  if (!isReadable(contents.flatMap(({ glyphs }) => glyphs))) return fail(scanProblem);
  const laidOut = contents.map(layoutPage);
  const running = runningRows(laidOut);
  const runningText = runningTexts(running);
  const pages = contents.map(({ page, width, height, origin, glyphs }): PdfPage => ({
    page,
    width,
    height,
    origin,
    hasText: isReadable(glyphs),
  }));
  const { text, lines, marks } = pdfText(mergeTables(flowOf(laidOut, running)), new Map(pages.map((page) => [page.page, page])));
  return ok({
    format: "pdf",
    text,
    lines,
    marks,
    placesOf: (range) => pdfPlaces(marks, range),
    pages,
    running: runningText,
    attachments: facts.attachments,
    notes: pdfNotes(read, pages, runningText),
    risks: pdfRisks(facts, read, facts.hasSignatureField && isSigned(bytes)),
  });
}
