import type { Range } from "../../base/range.js";
import type { Box, PdfPlace } from "../../document/place.js";
import { toPage } from "./content/reading-frame.js";
import type { PageSize } from "./content/reading-frame.js";
import type { VisualLine } from "./layout/visual-line.js";
import type { Mark } from "./paragraphs/paragraph.js";

/** Where a range stands: one place a page, one box for every visual line that it touches. Page sizes are by page, from 1. */
export function pdfPlaces(marks: readonly (Mark | undefined)[], sizes: ReadonlyMap<number, PageSize>, [start, end]: Range): PdfPlace[] {
  const boxes = new Map<VisualLine, Box>();
  for (const mark of marks.slice(start, end)) if (mark) boxes.set(mark.line, hull(boxes.get(mark.line), mark.glyph));
  const places = new Map<number, Box[]>();
  for (const [{ page, direction }, box] of boxes) {
    const size = sizes.get(page);
    if (size) places.set(page, [...(places.get(page) ?? []), toPage(direction, size, box)]);
  }
  return [...places].map(([page, boxesOfPage]) => ({ type: "pdf", page, boxes: boxesOfPage }));
}

function hull(box: Box | undefined, { x, y, width, height }: Box): Box {
  if (!box) return { x, y, width, height };
  const [left, top] = [Math.min(box.x, x), Math.min(box.y, y)];
  return { x: left, y: top, width: Math.max(box.x + box.width, x + width) - left, height: Math.max(box.y + box.height, y + height) - top };
}
