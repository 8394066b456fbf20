import { fail, ok, type Result } from "../../base/result.js";
import type { PageContent } from "../pdf/content/page-content.js";
import { isBlank } from "../pdf/layout/is-blank.js";
import { scanLimits } from "./scan-limits.js";
import { scanPage } from "./scan-page.js";
import { scanProblems } from "./scan-problems.js";
import type { Engine, Scanner } from "./scanner.js";

/** Recognises pages of a PDF. Of each that shows more than it says, what it shows; the others are left out. */
export async function scanPages(
  bytes: Uint8Array,
  pages: readonly PageContent[],
  scanner: Scanner,
): Promise<Result<ReadonlyMap<number, PageContent>>> {
  if (pages.length > scanLimits.pages) return fail(scanProblems.tooManyPages(pages.length));
  const sheets = new Map(pages.map((page) => [page.page, page]));
  const found = new Map<number, PageContent>();
  let engine: Engine | undefined;
  let done = 0;
  for await (const { page, colours } of scanner.drawPages(bytes, [...sheets.keys()])) {
    const sheet = sheets.get(page);
    if (sheet && colours) {
      engine ??= await scanner.engine();
      const seen = await scanPage(colours, sheet, engine);
      if (inked(seen) > 2 * inked(sheet)) found.set(page, { ...seen, labels: sheet.labels });
    }
    scanner.onPage?.(++done, pages.length);
  }
  return ok(found);
}

const inked = ({ glyphs }: PageContent): number => glyphs.filter(({ text }) => !isBlank(text)).length;
