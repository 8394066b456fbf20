import { isOnPage } from "../content/is-on-page.js";
import type { PageContent } from "../content/page-content.js";
import { PagePainter, type Surroundings } from "../content/page-painter.js";
import type { Painting } from "../content/strokes-of.js";
import { fontMetrics, type FontMetrics } from "../content/text-state.js";
import { isRecord, listOf, numberOr } from "../content/untyped.js";
import { annotationsOf } from "./annotations-of.js";
import type { Annotation } from "./annotation.js";
import { figureMarks } from "./figure-marks.js";
import type { OpenPdf } from "./open-pdf.js";
import { pdfLimits } from "./pdf-limits.js";

/** One page as read; a page whose content is beyond reading has none. */
export interface ReadPage {
  readonly page: number;
  readonly content?: PageContent;
  readonly annotations: readonly Annotation[];
}

/** Reads page after page and frees each; stops early once the file has more characters than the limit. */
export async function readPages({ library, document }: OpenPdf): Promise<readonly ReadPage[]> {
  const { OPS, AnnotationMode } = library;
  const names = new Map<number, string>(Object.entries(OPS).map(([name, operator]) => [operator, name]));
  const layers = await document.getOptionalContentConfig().catch(() => undefined);
  const isTagged = (await document.getMarkInfo().catch(() => null))?.Marked === true;
  const fonts = new Map<string, FontMetrics>();
  const pages: ReadPage[] = [];
  let characters = 0;
  for (let page = 1; page <= document.numPages && characters <= pdfLimits.characters; page++) {
    const read = await readPage(page).catch((): ReadPage => ({ page, annotations: [] }));
    characters += read.content?.glyphs.length ?? 0;
    pages.push(read);
  }
  return pages;

  async function readPage(page: number): Promise<ReadPage> {
    const proxy = await document.getPage(page);
    const annotations = annotationsOf(await proxy.getAnnotations().catch(() => []));
    const written = new Set(annotations.filter(isWritten).map(({ id }) => id));
    const list = await proxy.getOperatorList({ annotationMode: written.size > 0 ? AnnotationMode.ENABLE : AnnotationMode.DISABLE });
    const figures = figureMarks(isTagged ? await proxy.getStructTree().catch(() => undefined) : undefined);
    const [x0, y0, x1, y1] = listOf(proxy.view).map((corner) => numberOr(corner, 0));
    const visible = { width: (x1 ?? 0) - (x0 ?? 0), height: (y1 ?? 0) - (y0 ?? 0), origin: [x0 ?? 0, y0 ?? 0] } as const;
    const around: Surroundings = {
      page: visible,
      nameOf: (operator) => names.get(operator) ?? "",
      paintingOf: (operator) => paintings.get(names.get(numberOr(operator, -1)) ?? "") ?? { stroked: false, filled: false },
      fontOf: (name) => {
        const font = fonts.get(name) ?? fontMetrics(proxy.commonObjs.has(name) ? proxy.commonObjs.get(name) : undefined);
        fonts.set(name, font);
        return font;
      },
      isLayerShown: (group) => !isRecord(layers) || !isRecord(group) || layers.isVisible(group) !== false,
      isText: (annotation) => written.has(annotation),
      isFigure: (mark) => typeof mark === "number" && figures.has(mark),
    };
    const painter = new PagePainter(around);
    for (const [at, operator] of list.fnArray.entries()) painter.operator(operator, list.argsArray[at]);
    proxy.cleanup();
    const glyphs = painter.glyphs.filter((glyph) => isOnPage(glyph, visible));
    return {
      page,
      content: { page, ...visible, glyphs, strokes: painter.strokes, labels: painter.labels, hidden: painter.hidden },
      annotations,
    };
  }
}

/** What people fill in stands on the page like its own text: form fields, and text typed over a form. */
const isWritten = ({ subtype, fieldType }: Annotation): boolean =>
  subtype === "FreeText" || (subtype === "Widget" && (fieldType === "Tx" || fieldType === "Ch"));

const stroke: Painting = { stroked: true, filled: false };
const fill: Painting = { stroked: false, filled: true };
const both: Painting = { stroked: true, filled: true };

/** The painting operators that make ink. */
const paintings: ReadonlyMap<string, Painting> = new Map([
  ["stroke", stroke],
  ["closeStroke", stroke],
  ["fill", fill],
  ["eoFill", fill],
  ["fillStroke", both],
  ["eoFillStroke", both],
  ["closeFillStroke", both],
  ["closeEOFillStroke", both],
]);
