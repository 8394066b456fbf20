import type { Range } from "../../base/range.js";
import type { Box, PdfPlace } from "../../document/place.js";
import type { Marks } from "./paragraphs/marks.js";

/** Where a range stands: one place a page, one box for every visual line that it touches. */
export function pdfPlaces({ lines, boxes, pages, confidence }: Marks, [start, end]: Range): PdfPlace[] {
  const ofLine = new Map<number, Box>();
  const least = new Map<number, number>();
  for (let unit = Math.max(0, start); unit < Math.min(end, lines.length); unit++) {
    const line = lines[unit] ?? -1;
    const [x = 0, y = 0, width = 0, height = 0] = boxes.subarray(4 * unit, 4 * unit + 4);
    if (line < 0) continue;
    ofLine.set(line, hull(ofLine.get(line), { x, y, width, height }));
    const page = pages[line] ?? 0;
    if (confidence) least.set(page, Math.min(least.get(page) ?? 1, confidence[unit] ?? 1));
  }
  return [...Map.groupBy(ofLine, ([line]) => pages[line] ?? 0)].map(([page, entries]) => {
    const sure = least.get(page);
    return {
      type: "pdf",
      page,
      boxes: entries.map(([, box]) => box),
      ...(sure !== undefined && { confidence: Math.round(sure * 1000) / 1000 }),
    };
  });
}

function hull(box: Box | undefined, other: Box): Box {
  if (!box) return other;
  const [x, y] = [Math.min(box.x, other.x), Math.min(box.y, other.y)];
  return {
    x,
    y,
    width: Math.max(box.x + box.width, other.x + other.width) - x,
    height: Math.max(box.y + box.height, other.y + other.height) - y,
  };
}
