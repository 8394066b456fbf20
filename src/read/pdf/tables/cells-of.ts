import type { GridCell } from "./grid.js";
import type { Ruling } from "./ruling.js";

/** Cuts a grid of edges into cells: slots that no line parts are one cell. */
export function cellsOf(xs: readonly number[], ys: readonly number[], across: readonly Ruling[], down: readonly Ruling[]): GridCell[] {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 1 || rows < 1 || columns * rows > 5000) return [];
  const taken = new Set<number>();
  const cells: GridCell[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue;
      let [toColumn, toRow] = [column + 1, row + 1];
      while (toColumn < columns && !taken.has(row * columns + toColumn) && !isParted(down, xs[toColumn], ys[row], ys[row + 1])) toColumn++;
      while (toRow < rows && isOpenBelow(toRow)) toRow++;
      for (let r = row; r < toRow; r++) for (let c = column; c < toColumn; c++) taken.add(r * columns + c);
      cells.push({ row, column, left: xs[column] ?? 0, right: xs[toColumn] ?? 0, top: ys[row] ?? 0, bottom: ys[toRow] ?? 0 });

      function isOpenBelow(next: number): boolean {
        for (let c = column; c < toColumn; c++)
          if (taken.has(next * columns + c) || isParted(across, ys[next], xs[c], xs[c + 1])) return false;
        return true;
      }
    }
  return cells;
}

/** Whether a line at `at` covers most of the way from `from` to `to`. */
function isParted(lines: readonly Ruling[], at: number | undefined, from: number | undefined, to: number | undefined): boolean {
  if (at === undefined || from === undefined || to === undefined) return true;
  let covered = 0;
  for (const line of lines) if (Math.abs(line.at - at) < 4) covered += Math.max(0, Math.min(line.to, to) - Math.max(line.from, from));
  return covered > 0.5 * (to - from);
}
