import type { PageContent } from "./content/page-content.js";
import { flowOf } from "./layout/flow-of.js";
import { layoutPage } from "./layout/layout-page.js";
import { mergeTables } from "./paragraphs/merge-tables.js";
import { pdfText, type PdfText } from "./pdf-text.js";
import { runningRows } from "./running/running-rows.js";
import { runningTexts } from "./running/running-texts.js";

/** The text of pages, however their characters were come by, and the running texts that were left out. */
export function pagesText(contents: readonly PageContent[]): PdfText & { readonly running: readonly string[] } {
  const laidOut = contents.map(layoutPage);
  const running = runningRows(laidOut);
  const text = pdfText(mergeTables(flowOf(laidOut, running)), new Map(contents.map((page) => [page.page, page])));
  return { ...text, running: runningTexts(running) };
}
