import { fail, ok, type Result } from "../../base/result.js";
import { pagesText } from "../pdf/pages-text.js";
import { pdfNotes } from "../pdf/pdf-notes.js";
import { pdfPlaces } from "../pdf/pdf-places.js";
import type { PdfSource } from "../pdf/pdf-source.js";
import { scanProblem } from "../pdf/scan-problem.js";
import { doubtfulOf } from "./doubtful-of.js";
import { pictureSize } from "./picture-size.js";
import { scanLimits } from "./scan-limits.js";
import { scanNotes } from "./scan-notes.js";
import { scanPage } from "./scan-page.js";
import { scanProblems } from "./scan-problems.js";
import type { Scanner } from "./scanner.js";

/** The longer side of A4 in points: as large is the page that a picture is taken for. */
const longerSide = 842;

/** Reads a PNG or JPEG as one page. Too large a picture is refused before any of it is decoded. */
export async function readPicture(bytes: Uint8Array, scanner: Scanner | "elsewhere"): Promise<Result<PdfSource>> {
  const size = pictureSize(bytes);
  if (!size || size.width === 0 || size.height === 0) return fail(scanProblems.damaged);
  if (size.width * size.height > scanLimits.pixels) return fail(scanProblems.tooLarge(size.width, size.height));
  if (scanner === "elsewhere") return fail(scanProblem);
  const colours = await scanner.decode(bytes);
  if (!colours) return fail(scanProblems.damaged);
  const points = longerSide / Math.max(colours.width, colours.height);
  const sheet = { page: 1, width: colours.width * points, height: colours.height * points, origin: [0, 0] } as const;
  const content = await scanPage(colours, sheet, await scanner.engine());
  scanner.onPage?.(1, 1);
  if (content.glyphs.length === 0) return fail(scanProblems.nothingRead);
  const { text, lines, marks, running } = pagesText([content]);
  const pages = [{ ...sheet, hasText: true, isScanned: true }] as const;
  const doubtful = doubtfulOf(text, marks);
  return ok({
    format: "scan",
    text,
    lines,
    marks,
    placesOf: (range) => pdfPlaces(marks, range),
    pages,
    running,
    attachments: new Map(),
    notes: [...scanNotes([1], text, doubtful, marks), ...pdfNotes([{ page: 1, content, annotations: [] }], pages, running)],
    risks: [],
    doubtful,
  });
}
