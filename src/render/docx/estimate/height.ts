import type { FlowItem, FlowParagraph, FlowTable } from "../flow/flow.js";
import { lookOf } from "../look/looks.js";
import { page } from "../look/page.js";
import { listLevel } from "../number/lists.js";
import { lineCount } from "./line-count.js";

/** A paragraph's lines at a given width. */
export function paragraphLines(item: FlowParagraph, width: number): number {
  const look = lookOf(item.look);
  const hangs = look.hangs !== false;
  const text = item.pieces.map((piece) => piece.text).join("");
  const level = item.number && listLevel(item.number.list, item.number.level);
  const left = item.left ?? level?.left ?? look.left ?? 0;
  if (item.number === undefined || level === undefined) {
    const first = item.left === undefined ? ((look.firstChars ?? 0) * look.size) / 100 : 0;
    return lineCount(text, { size: look.size, width: width - left, firstIndent: first, hangs });
  }
  const label = item.number.label + (level.suffix === "space" ? " " : "");
  if (level.suffix === "tab") return lineCount(text, { size: look.size, width: width - left, hangs });
  return lineCount(label + text, { size: look.size, width: width - left, firstIndent: -level.hanging, hangs });
}

/** Height without the space above and below, in twips. */
export function itemHeight(item: FlowItem, width: number): number {
  if (item.type === "paragraph")
    return item.picture === undefined ? paragraphLines(item, width) * lookOf(item.look).line : Math.round(item.picture.height * 20);
  if (item.type === "table") return rowHeights(item).reduce((sum, height) => sum + height, 0);
  return 0;
}

/** The height of each row with its rule and padding. */
export function rowHeights(table: FlowTable): number[] {
  const { left, right, top, bottom } = page.cellMargin;
  return table.rows.map((row) => {
    let column = 0;
    const heights = row.map((cell) => {
      const width = table.widths.slice(column, column + cell.columns).reduce((sum, part) => sum + part, 0);
      column += cell.columns;
      return cell.items.reduce((sum, item) => sum + itemHeight(item, width - left - right) + outside(item), 0);
    });
    return Math.max(0, ...heights) + top + bottom + (table.look === "grid" ? 10 : 0);
  });
}

const outside = (item: FlowItem): number => (item.type === "paragraph" ? spaceBefore(item) + spaceAfter(item) : 0);

export const spaceBefore = (item: FlowParagraph): number => item.before ?? lookOf(item.look).before ?? 0;
export const spaceAfter = (item: FlowParagraph): number => item.after ?? lookOf(item.look).after ?? 0;
