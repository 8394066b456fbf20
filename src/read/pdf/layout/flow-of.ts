import { blocksOf } from "./blocks-of.js";
import type { Block } from "./block.js";
import type { FlowCell, FlowItem, FlowLine, FlowTable } from "./flow.js";
import { joinRow } from "./join-row.js";
import { median } from "./median.js";
import type { GridRows, PageRows } from "./page-rows.js";
import type { Region } from "./region.js";
import { regionOf, withHabits } from "./region-of.js";
import { rowBaseline, type Row } from "./row.js";
import type { VisualLine } from "./visual-line.js";

/** Fewest lines from which the edges of a page can be told without its fellows. */
const enough = 8;

/** Puts the pages' text and tables in reading order; `running` rows are left out. */
export function flowOf(pages: readonly PageRows[], running: ReadonlySet<Row>): FlowItem[] {
  const kept = pages.map((page) => ({
    ...page,
    rows: page.rows.filter((row) => !running.has(row)),
    aside: page.aside.filter((row) => !running.has(row)),
  }));
  const lines = new Map(kept.map((page) => [page, page.rows.map(joinRow)]));
  const regions = regionsOf(kept, lines);
  const usual = median(
    kept.map((page) => pitchOf(lines.get(page) ?? [], regions.get(page) ?? regionOf([], page.width))).filter((pitch) => pitch > 0),
  );
  return kept.flatMap((page) => {
    const own = lines.get(page) ?? [];
    const region = regions.get(page) ?? regionOf(own, page.width);
    return [
      ...pageFlow(page, region, pitchOf(own, region) || usual),
      ...page.aside.map((row) => flowLine(joinRow(row), regionOf([joinRow(row)], undefined), 0)),
    ];
  });
}

/** Every page's own edges; pages with few lines take those of the other pages of their width. */
function regionsOf(pages: readonly PageRows[], lines: ReadonlyMap<PageRows, readonly VisualLine[]>): ReadonlyMap<PageRows, Region> {
  const regions = new Map<PageRows, Region>();
  for (const alike of Map.groupBy(pages, ({ direction, width }) => `${direction} ${Math.round(width)}`).values()) {
    const full = alike.filter((page) => (lines.get(page)?.length ?? 0) >= enough);
    for (const page of full) regions.set(page, regionOf(lines.get(page) ?? [], page.width));
    const common = regionOf(
      alike.flatMap((page) => lines.get(page) ?? []),
      alike[0]?.width,
    );
    const widths = full.flatMap((page) => regions.get(page) ?? []).map(({ left, right }) => right - left);
    const width = widths.length > 0 ? median(widths) : common.right - common.left;
    for (const page of alike) {
      const own = regions.get(page) ?? common;
      const isNarrow = own.right - own.left < 0.9 * width && !own.isJustified;
      const region = isNarrow ? withHabits({ left: own.left, right: own.left + width }, lines.get(page) ?? []) : own;
      regions.set(page, { ...region, ...(common.indents && { indents: region.indents ?? common.indents }) });
    }
  }
  return regions;
}

/**
 * How far apart the lines of one paragraph stand: of the distances after lines that reach the right edge, the smallest that
 * a third of them have; 0 when there are too few to tell.
 */
function pitchOf(lines: readonly VisualLine[], { right }: Region): number {
  const gaps = lines
    .flatMap((line, at) => {
      const before = lines[at - 1];
      const gap = before ? line.baseline - before.baseline : 0;
      return before && gap > 0 && gap < 4 * line.size && before.right > right - 2 * line.size ? [gap] : [];
    })
    .sort((a, b) => a - b);
  const few = Math.ceil(gaps.length / 3);
  return gaps.length < 4 ? 0 : (gaps.find((gap, at) => (gaps[at + few - 1] ?? Number.POSITIVE_INFINITY) <= gap * 1.1) ?? median(gaps));
}

const flowLine = (line: VisualLine, region: Region, pitch: number): FlowLine => ({ type: "line", line, region, pitch });

/** Text and ruled tables of one page from top to bottom. */
function pageFlow({ page, rows, tables }: PageRows, region: Region, pitch: number): FlowItem[] {
  const items: FlowItem[] = [];
  let rest = rows;
  for (const table of tables) {
    const next = rest.findIndex((row) => rowBaseline(row) > table.top);
    const above = next === -1 ? rest : rest.slice(0, next);
    items.push(...blocksOf(above).flatMap((block) => blockFlow(block, page, region, pitch)), ruledTable(table, page));
    rest = rest.slice(above.length);
  }
  return [...items, ...blocksOf(rest).flatMap((block) => blockFlow(block, page, region, pitch))];
}

function blockFlow(block: Block, page: number, region: Region, pitch: number): FlowItem[] {
  if (block.type === "table")
    return [
      {
        type: "table",
        page,
        rows: block.rows.map((row) =>
          row.map((lines, column) => ({ column, lines: lines.map((line) => flowLine(line, regionOf([line], undefined), 0)) })),
        ),
      },
    ];
  const lines = block.rows.map(joinRow);
  const own = block.isColumn ? regionOf(lines, undefined) : region;
  const ownPitch = block.isColumn ? pitchOf(lines, own) : pitch;
  return lines.map((line) => flowLine(line, own, ownPitch));
}

function ruledTable({ cells, contents, edges }: GridRows, page: number): FlowTable {
  const rows = new Map<number, FlowCell[]>();
  for (const [at, { row, column, left, right }] of cells.entries()) {
    const lines = (contents[at] ?? []).map(joinRow);
    const inset = Math.max(0, Math.min(6, ...lines.map((line) => Math.min(line.left - left, right - line.right))));
    const region = withHabits({ left: left + inset, right: right - inset }, lines);
    const cell = { column, lines: lines.map((line) => flowLine(line, region, pitchOf(lines, region))) };
    rows.set(row, [...(rows.get(row) ?? []), cell]);
  }
  return { type: "table", page, edges, rows: [...rows].sort(([a], [b]) => a - b).map(([, row]) => row) };
}
