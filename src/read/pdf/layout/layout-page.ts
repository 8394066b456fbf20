import type { Glyph } from "../content/glyph.js";
import type { PageContent } from "../content/page-content.js";
import type { Direction } from "../content/reading-frame.js";
import { pdfLimits } from "../engine/pdf-limits.js";
import type { Grid, GridCell } from "../tables/grid.js";
import { gridsOf } from "../tables/grids-of.js";
import { rulingsOf } from "../tables/rulings-of.js";
import { isBlank } from "./is-blank.js";
import type { PageRows } from "./page-rows.js";
import type { Row } from "./row.js";
import { rowsOf } from "./rows-of.js";
import { slantedLine } from "./slanted-line.js";

/** Sorts what a page shows into rows, ruled tables, and what runs across the direction in which most of it is written. */
export function layoutPage(content: PageContent): PageRows {
  const { page, width, height, strokes, glyphs } = content;
  const direction = mainDirection(glyphs);
  const of = (wanted: Glyph["direction"]): Glyph[] => glyphs.filter((glyph) => glyph.direction === wanted);
  const grids = strokes.length > pdfLimits.strokes ? [] : gridsOf(rulingsOf(strokes, direction, content));
  const { inside, outside } = sortIntoCells(of(direction), grids);
  const filled = (at: number): boolean => (inside[at] ?? []).filter((cell) => cell.length > 0).length > 1;
  const text = [...outside, ...grids.flatMap((_, at) => (filled(at) ? [] : (inside[at] ?? []).flat()))];
  const [inner, outer] = direction % 2 === 0 ? [width, height] : [height, width];
  return {
    page,
    direction,
    width: inner,
    height: outer,
    rows: rowsOf(text, page, direction),
    tables: grids.flatMap((grid, at) =>
      filled(at) ? [{ ...grid, contents: grid.cells.map((_, cell) => rowsOf(inside[at]?.[cell] ?? [], page, direction)) }] : [],
    ),
    aside: [...directions.flatMap((other) => (other === direction ? [] : rowsOf(of(other), page, other))), ...slanted(of("askew"), page)],
  };
}

const directions = [0, 1, 2, 3] as const;

function mainDirection(glyphs: readonly Glyph[]): Direction {
  const counts = [0, 0, 0, 0];
  for (const { direction, text } of glyphs) if (direction !== "askew" && !isBlank(text)) counts[direction] = (counts[direction] ?? 0) + 1;
  return directions.reduce<Direction>((best, direction) => ((counts[direction] ?? 0) > (counts[best] ?? 0) ? direction : best), 0);
}

/** Characters by the cell that their middle lies in. */
function sortIntoCells(glyphs: readonly Glyph[], grids: readonly Grid[]): { inside: Glyph[][][]; outside: Glyph[] } {
  const inside = grids.map(({ cells }) => cells.map((): Glyph[] => []));
  const outside: Glyph[] = [];
  let last: { readonly slot: GridCell; readonly cell: Glyph[] } | undefined;
  for (const glyph of glyphs) {
    const [x, y] = [glyph.x + glyph.width / 2, glyph.y + glyph.height / 2];
    const isIn = (area: Pick<GridCell, "left" | "top" | "right" | "bottom">): boolean =>
      x > area.left && x <= area.right && y > area.top && y <= area.bottom;
    if (!last || !isIn(last.slot)) {
      const at = grids.findIndex(isIn);
      const index = grids[at]?.cells.findIndex(isIn) ?? -1;
      const [slot, cell] = [grids[at]?.cells[index], inside[at]?.[index]];
      last = slot && cell && { slot, cell };
    }
    (last?.cell ?? outside).push(glyph);
  }
  return { inside, outside };
}

function slanted(glyphs: readonly Glyph[], page: number): Row[] {
  const line = slantedLine(glyphs, page);
  return line ? [[line]] : [];
}
