import type { FlowItem, FlowParagraph, FlowTable } from "../flow/flow.js";
import { lookOf, looks } from "../look/looks.js";
import { contentsEntry } from "../look/contents-entry.js";
import { page } from "../look/page.js";
import { itemHeight, paragraphLines, rowHeights, spaceAfter, spaceBefore } from "./height.js";

/** Where things will probably stand. */
export interface PageNumbers {
  /** The page of each paragraph that is listed in the table of contents, in order. */
  readonly entries: readonly number[];
  readonly pages: number;
}

/** Something that stands on one page as a whole, with what must stand beside it. */
interface Strip {
  readonly before: number;
  readonly height: number;
  readonly after: number;
  readonly keepNext: boolean;
  readonly pageBreak: boolean;
  readonly entry: boolean;
  /** Repeated above the strip when it opens a page. */
  readonly header: number;
}

/**
 * Estimates page numbers by counting lines. All line heights are exact, so only where lines break is uncertain: a paragraph may come
 * out one line longer or shorter in another program. It costs a few milliseconds; a whole layout engine costs seconds.
 */
export function pageNumbers(flow: readonly FlowItem[]): PageNumbers {
  const listed = flow.filter((item) => item.type === "paragraph" && item.entry !== undefined).length;
  const strips = flow.flatMap((item) =>
    item.type === "paragraph" ? ofParagraph(item) : item.type === "table" ? ofTable(item) : ofContents(listed),
  );
  const entries: number[] = [];
  let number = 1;
  let used = 0;
  let gap = 0;
  for (const [index, strip] of strips.entries()) {
    const top = used === 0;
    const space = Math.max(gap, strip.before);
    if (strip.pageBreak && !top) [number, used] = [number + 1, 0];
    else if (!top && used + space + together(strips, index) > page.textHeight) [number, used] = [number + 1, strip.header];
    else if (!top) used += space;
    if (used === 0 && (strip.pageBreak || index === 0)) used += strip.before;
    used += strip.height;
    gap = strip.after;
    if (strip.entry) entries.push(number);
  }
  return { entries, pages: number };
}

/** The height of a strip and of all that it must stay with; a chain longer than a page binds nothing. */
function together(strips: readonly Strip[], from: number): number {
  let height = strips[from]?.height ?? 0;
  for (let index = from; strips[index]?.keepNext === true; index++) {
    const [strip, next] = [strips[index], strips[index + 1]];
    if (strip === undefined || next === undefined || next.pageBreak) break;
    height += Math.max(strip.after, next.before) + next.height;
  }
  return height > page.textHeight ? (strips[from]?.height ?? 0) : height;
}

/** One strip a line, but two at each end: no single line is left behind or carried over. */
function ofParagraph(item: FlowParagraph): Strip[] {
  if (item.picture !== undefined)
    return [
      {
        before: spaceBefore(item),
        height: itemHeight(item, page.textWidth),
        after: spaceAfter(item),
        keepNext: item.keepNext,
        pageBreak: item.pageBreak,
        entry: false,
        header: 0,
      },
    ];
  const { line } = lookOf(item.look);
  const count = paragraphLines(item, page.textWidth);
  const groups = count <= 3 ? [count] : [2, ...Array<number>(count - 4).fill(1), 2];
  return groups.map((lines, index) => {
    const [first, last] = [index === 0, index === groups.length - 1];
    return {
      before: first ? spaceBefore(item) : 0,
      height: lines * line,
      after: last ? spaceAfter(item) : 0,
      keepNext: last && item.keepNext,
      pageBreak: first && item.pageBreak,
      entry: first && item.entry !== undefined,
      header: 0,
    };
  });
}

function ofTable(table: FlowTable): Strip[] {
  const heights = rowHeights(table);
  const header = heights.slice(0, table.headerRows).reduce((sum, height) => sum + height, 0);
  return heights.map((height, index) => {
    const keepNext = table.rows[index]?.some((cell) => cell.items.some((item) => item.type === "paragraph" && item.keepNext)) ?? false;
    return { before: 0, height, after: 0, keepNext, pageBreak: false, entry: false, header: index < table.headerRows ? 0 : header };
  });
}

function ofContents(lines: number): Strip[] {
  const plain = { before: 0, after: 0, keepNext: false, pageBreak: false, entry: false, header: 0 };
  const { contentsTitle } = looks;
  const title = { ...plain, height: contentsTitle.line, after: contentsTitle.after, keepNext: true, pageBreak: true };
  return [title, ...Array<Strip>(lines).fill({ ...plain, height: contentsEntry(lines).line })];
}
