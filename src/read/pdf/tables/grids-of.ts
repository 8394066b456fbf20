import { cellsOf } from "./cells-of.js";
import type { Grid } from "./grid.js";
import type { Ruling } from "./ruling.js";
import type { Rulings } from "./rulings-of.js";

/** Lines that come within this distance (points) touch. */
const touch = 3;
/** Two edges closer than this are one: no row and no column is thinner. */
const thinnest = 4;
/** A page with more lines than this is a drawing. */
const mostLines = 1500;

/** The ruled tables of a page: groups of lines that touch and enclose at least two cells, from top to bottom. */
export function gridsOf({ across, down }: Rulings): Grid[] {
  if (across.length + down.length > mostLines) return [];
  const grids = groups(across, down).flatMap(({ across: rows, down: columns }): Grid[] => {
    const ys = positions(rows.map(({ at }) => at));
    const xs = withOpenSides(positions(columns.map(({ at }) => at)), rows);
    if (xs.length < 2 || ys.length < 2) return [];
    const cells = cellsOf(xs, ys, rows, columns);
    if (cells.length < 2) return [];
    return [{ left: xs[0] ?? 0, right: xs.at(-1) ?? 0, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0, edges: xs, cells }];
  });
  return grids
    .filter((grid) => !grids.some((other) => other !== grid && holds(other, grid)))
    .sort((a, b) => a.top - b.top || a.left - b.left);
}

interface Group {
  readonly across: Ruling[];
  readonly down: Ruling[];
}

/** Lines that touch, directly or through others. */
function groups(across: readonly Ruling[], down: readonly Ruling[]): Group[] {
  const parent = [...across, ...down].map((_, at) => at);
  const root = (at: number): number => {
    let here = at;
    while (parent[here] !== here) {
      parent[here] = parent[parent[here] ?? here] ?? here;
      here = parent[here] ?? here;
    }
    return here;
  };
  for (const [i, row] of across.entries())
    for (const [j, column] of down.entries())
      if (column.at >= row.from - touch && column.at <= row.to + touch && row.at >= column.from - touch && row.at <= column.to + touch)
        parent[root(i)] = root(across.length + j);
  const found = new Map<number, Group>();
  const groupAt = (at: number): Group => {
    const group = found.get(root(at)) ?? { across: [], down: [] };
    found.set(root(at), group);
    return group;
  };
  for (const [i, row] of across.entries()) groupAt(i).across.push(row);
  for (const [j, column] of down.entries()) groupAt(across.length + j).down.push(column);
  return [...found.values()].filter((group) => group.across.length > 1 && group.down.length > 0);
}

function positions(values: readonly number[]): number[] {
  const distinct: number[] = [];
  for (const value of [...values].sort((a, b) => a - b))
    if (value - (distinct.at(-1) ?? Number.NEGATIVE_INFINITY) >= thinnest) distinct.push(value);
  return distinct;
}

/** Tables without lines at their sides end where their rows' lines end. */
function withOpenSides(xs: readonly number[], rows: readonly Ruling[]): number[] {
  const [left, right] = [Math.min(...rows.map(({ from }) => from)), Math.max(...rows.map(({ to }) => to))];
  const [first, last] = [xs[0] ?? left, xs.at(-1) ?? right];
  return [...(left < first - 2 * touch ? [left] : []), ...xs, ...(right > last + 2 * touch ? [right] : [])];
}

const holds = (outer: Grid, inner: Grid): boolean =>
  outer.left <= inner.left && outer.right >= inner.right && outer.top <= inner.top && outer.bottom >= inner.bottom;
