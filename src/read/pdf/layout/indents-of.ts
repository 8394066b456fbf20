import type { Indents, Region } from "./region.js";
import type { VisualLine } from "./visual-line.js";

/** Fewest lines from which a habit can be told. */
const fewest = 3;

/**
 * How paragraphs are indented: lines after a full line mostly go on with a paragraph, lines after a short one begin another.
 * Undefined when there are too few of either or both begin alike.
 */
export function indentsOf({ left, right }: Pick<Region, "left" | "right">, lines: readonly VisualLine[]): Indents | undefined {
  const insets = (wanted: (slack: number) => boolean): number[] =>
    lines.flatMap((line, at) => {
      const before = lines[at - 1];
      return before && wanted((right - before.right) / before.size) ? [(line.left - left) / line.size] : [];
    });
  const [first, further] = [usual(insets((slack) => slack > 3)), usual(insets((slack) => slack < 2))];
  return first === undefined || further === undefined || Math.abs(first - further) < 0.8 ? undefined : { first, further };
}

/** The value that most have within a quarter; undefined when fewer than half agree. */
function usual(values: readonly number[]): number | undefined {
  const groups = [...Map.groupBy(values, (value) => Math.round(value * 2))].map(([, group]) => group);
  const most = groups.reduce<readonly number[]>((best, group) => (group.length > best.length ? group : best), []);
  return most.length >= fewest && most.length >= values.length / 2 ? most.reduce((sum, value) => sum + value, 0) / most.length : undefined;
}
