import type { PageContent } from "../pdf/content/page-content.js";
import { toPage, type PageSize } from "../pdf/content/reading-frame.js";
import { median } from "../pdf/layout/median.js";
import type { Colours } from "./colours.js";
import { emsOf, glyphsOfLine, type SpeltLine } from "./glyphs-of-line.js";
import { inkEdges } from "./ink-edges.js";
import type { Picture } from "./picture.js";
import { readLine, type Sign } from "./read-line.js";
import { repaired } from "./repaired.js";
import { sampled } from "./sampled.js";
import { scanLimits } from "./scan-limits.js";
import type { Engine } from "./scanner.js";
import { strokesOfPicture } from "./strokes-of-picture.js";
import { unskewed } from "./unskewed.js";
import { upright } from "./upright.js";
import { withoutSeals } from "./without-seals.js";

/** A page as PDF gives it, without what it says. */
export type Sheet = Pick<PageContent, "page" | "origin"> & PageSize;

/** Reads the picture that fills a page: characters with their places and confidence, and ruled lines. */
export async function scanPage(colours: Colours, sheet: Sheet, engine: Engine): Promise<PageContent> {
  const { picture, direction, skew, lines, known } = await upright(reduced(withoutSeals(colours)), engine);
  const [along] = direction % 2 === 0 ? [sheet.width] : [sheet.height];
  const points = along / picture.width;
  const spelt: SpeltLine[] = [];
  for (const part of lines.slice(0, scanLimits.lines)) {
    const signs = repaired(known.get(part) ?? (await readLine(picture, part, engine)));
    if (!isLitter(signs)) spelt.push({ part, signs, ...inkEdges(picture, part) });
  }
  const ems = emsOf(spelt);
  const usual = median(ems);
  const place = unskewed(picture, skew, points);
  const glyphs = spelt.flatMap((line, at) => glyphsOfLine(line, ems[at] ?? usual, points, direction)).map(place);
  const strokes = strokesOfPicture(picture, 1.6 * usual, Math.max(5, 0.2 * usual)).map(({ x0, y0, x1, y1 }) => {
    const { x, y, width, height } = toPage(direction, sheet, {
      x: x0 * points,
      y: y0 * points,
      width: (x1 - x0) * points,
      height: (y1 - y0) * points,
    });
    return { x0: x, y0: y, x1: x + width, y1: y + height };
  });
  const { page, width, height, origin } = sheet;
  return { page, width, height, origin, glyphs, strokes, labels: [], hidden: { inkless: 0, layer: 0 } };
}

/** No larger than the limit. */
function reduced(picture: Picture): Picture {
  const shrink = Math.max(picture.width, picture.height) / scanLimits.side;
  if (shrink <= 1) return picture;
  const whole = { left: 0, top: 0, width: picture.width, height: picture.height };
  return sampled(picture, whole, Math.round(picture.width / shrink), Math.round(picture.height / shrink));
}

/** Spots, remains of a seal and the like: nothing, or a sign or two of which none is sure. */
const isLitter = (signs: readonly Sign[]): boolean => signs.length <= 2 && signs.every(({ confidence }) => confidence < scanLimits.doubt);
