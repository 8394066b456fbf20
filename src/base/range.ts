/** A half-open span `[start, end)` counted in UTF-16 code units of one string. */
export type Range = readonly [start: number, end: number];

export const slice = (text: string, [start, end]: Range): string => text.slice(start, end);

export const contains = (outer: Range, inner: Range): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

/** Two ranges overlap when they share at least one code unit. */
export const overlaps = (a: Range, b: Range): boolean => a[0] < b[1] && b[0] < a[1];

/** The smallest range that holds all of `ranges`; throws on an empty list. */
export function hull(ranges: readonly Range[]): Range {
  if (ranges.length === 0) throw new Error("hull of no ranges");
  let [start, end] = [Infinity, -Infinity];
  for (const range of ranges) [start, end] = [Math.min(start, range[0]), Math.max(end, range[1])];
  return [start, end];
}

/** Order by start, then the longer range first, so that a container precedes what it holds. */
export const byStart = (a: Range, b: Range): number => a[0] - b[0] || b[1] - a[1];
