import { apply, type Matrix } from "./matrix.js";
import type { Stroke } from "./stroke.js";
import { listOf, numberOr } from "./untyped.js";

/** How a path is painted, as far as it matters for lines. */
export interface Painting {
  readonly stroked: boolean;
  readonly filled: boolean;
}

/** A bar no thicker than this (points) counts as a line. */
const bar = 3;
const shortest = 3;

/** The straight lines along an axis that painting a path draws: stroked edges, and filled bars thin enough to be lines. */
export function strokesOf(path: unknown, ctm: Matrix, { stroked, filled }: Painting): Stroke[] {
  return subpaths(listOf(path)).flatMap((points) => {
    const placed = points.map(([x, y]) => apply(ctm, x, y));
    const asBar = filled ? barOf(placed) : undefined;
    if (asBar) return [asBar];
    return stroked ? placed.flatMap((point, at) => edge(placed[at - 1], point)) : [];
  });
}

type Point = readonly [number, number];

/** The polygons of a path, closed ones ending where they began; a polygon with a curve has no points. */
function subpaths(data: readonly unknown[]): Point[][] {
  const found: Point[][] = [];
  let points: Point[] = [];
  let at = 0;
  const point = (): Point => [numberOr(data[at++], 0), numberOr(data[at++], 0)];
  while (at < data.length) {
    switch (data[at++]) {
      case 0:
        points = [point()];
        found.push(points);
        break;
      case 1:
        points.push(point());
        break;
      case 2:
        at += 6;
        points.length = 0;
        break;
      case 3:
        at += 4;
        points.length = 0;
        break;
      case 4: {
        const [first] = points;
        if (first) points.push(first);
        break;
      }
      default:
        return found;
    }
  }
  return found;
}

function edge(from: Point | undefined, to: Point): Stroke[] {
  if (!from) return [];
  const [dx, dy] = [Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])];
  if (Math.max(dx, dy) < shortest || Math.min(dx, dy) > 0.8) return [];
  return [{ x0: from[0], y0: from[1], x1: to[0], y1: to[1] }];
}

/** The centre line of a thin rectangle. */
function barOf(points: readonly Point[]): Stroke | undefined {
  if (points.length < 4 || points.length > 6) return undefined;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [width, height] = [right - left, high - low];
  const [x, y] = [(left + right) / 2, (low + high) / 2];
  if (height <= bar && width >= shortest && width >= height) return { x0: left, y0: y, x1: right, y1: y };
  if (width <= bar && height >= shortest) return { x0: x, y0: low, x1: x, y1: high };
  return undefined;
}
