import { toReading, type Direction, type PageSize } from "../content/reading-frame.js";
import type { Stroke } from "../content/stroke.js";
import type { Ruling } from "./ruling.js";

/** The ruled lines of a page, pieces of one line joined. */
export interface Rulings {
  readonly across: readonly Ruling[];
  readonly down: readonly Ruling[];
}

/** Pieces closer than this (points) belong to one line; double lines and thick ones drawn as two count once. */
const sameLine = 2;
const joint = 3;

export function rulingsOf(strokes: readonly Stroke[], direction: Direction, page: PageSize): Rulings {
  const across: Ruling[] = [];
  const down: Ruling[] = [];
  for (const { x0, y0, x1, y1 } of strokes) {
    const [[ax, ay], [bx, by]] = [toReading(direction, page, x0, y0), toReading(direction, page, x1, y1)];
    if (Math.abs(bx - ax) >= Math.abs(by - ay)) across.push({ at: (ay + by) / 2, from: Math.min(ax, bx), to: Math.max(ax, bx) });
    else down.push({ at: (ax + bx) / 2, from: Math.min(ay, by), to: Math.max(ay, by) });
  }
  return { across: joined(across), down: joined(down) };
}

function joined(pieces: readonly Ruling[]): Ruling[] {
  const sorted = [...pieces].sort((a, b) => a.at - b.at);
  const bands: Ruling[][] = [];
  for (const piece of sorted) {
    const band = bands.at(-1);
    if (band && piece.at - (band[0]?.at ?? 0) <= sameLine) band.push(piece);
    else bands.push([piece]);
  }
  return bands.flatMap((band) => {
    const at = band.reduce((sum, piece) => sum + piece.at, 0) / band.length;
    const lines: { at: number; from: number; to: number }[] = [];
    for (const { from, to } of band.sort((a, b) => a.from - b.from)) {
      const last = lines.at(-1);
      if (last && from <= last.to + joint) last.to = Math.max(last.to, to);
      else lines.push({ at, from, to });
    }
    return lines;
  });
}
