import { lineCount } from "../estimate/line-count.js";
import { looks } from "../look/looks.js";
import { page } from "../look/page.js";
import { columnWidths } from "./column-widths.js";
import { leastWidth } from "./least-width.js";

/** Up to how many characters a cell is kept on one line: 项目负责人, 数据来源, 自然月, 序号. */
const shorts = [8, 6, 5, 4, 3, 2] as const;

/**
 * Widths for a grid: in the tree's proportions but for columns whose short cells would break. Of the ways to do that it takes the one
 * that makes the lowest table, and among those the one that breaks fewest cells. `rows` holds the text of each cell.
 */
export function fitColumns(relative: readonly number[], rows: readonly (readonly string[])[], columns: number, line: number): number[] {
  const whole = rows.filter((row) => row.length === columns);
  const ways = shorts.map((short) => {
    const least = Array.from({ length: columns }, (_, index) =>
      leastWidth(
        whole.map((row) => row[index] ?? ""),
        short,
      ),
    );
    return columnWidths(relative, least, line);
  });
  const different = ways.filter((widths, index) => ways.findIndex((other) => other.join() === widths.join()) === index);
  const tried = different.map((widths) => {
    const lines = rows.map((row) => row.map((cell, index) => cellLines(cell, widths[index] ?? 0)));
    return { widths, height: total(lines.map((row) => Math.max(0, ...row))), lines: total(lines.map(total)) };
  });
  return [...tried].sort((a, b) => a.height - b.height || a.lines - b.lines)[0]?.widths ?? [];
}

const cellLines = (cell: string, width: number): number =>
  lineCount(cell, { size: looks.tableText.size, width: width - page.cellMargin.left - page.cellMargin.right, hangs: false });

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
