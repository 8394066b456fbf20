import type { Range } from "../../../base/range.js";
import type { Segment } from "../model/segment.js";
import type { Pieces } from "../view/pieces.js";

/** For each thing that segments share, such as a link, the text from its first to its last piece, in reading order. */
export function rangesBy<T>({ at, length, segments }: Pieces, key: (segment: Segment) => T | undefined): Map<T, Range> {
  const ranges = new Map<T, Range>();
  segments.forEach((segment, index) => {
    const shared = key(segment);
    const start = at[index] ?? 0;
    if (shared !== undefined) ranges.set(shared, [ranges.get(shared)?.[0] ?? start, start + (length[index] ?? 0)]);
  });
  return ranges;
}
