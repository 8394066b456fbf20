import { textWidth } from "../estimate/line-count.js";
import { looks } from "../look/looks.js";
import { page } from "../look/page.js";

/** For the rules, and for fonts a little wider than ours. */
const slack = 40;

/** The least width of a column, in twips, that keeps each cell of at most `short` characters on one line, and never parts 序号. */
export function leastWidth(cells: readonly string[], short: number): number {
  const widths = cells.filter((cell) => cell.length <= short).map((cell) => (textWidth(cell) * looks.tableText.size) / 1000);
  return Math.ceil(Math.max(2 * looks.tableText.size, ...widths)) + page.cellMargin.left + page.cellMargin.right + slack;
}
