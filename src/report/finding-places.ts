import type { CheckResult } from "../check/check.js";
import type { Range } from "../base/range.js";
import type { Place } from "../document/place.js";
import { termSheet } from "./term-sheet.js";

/** Where a range of the text stands on the pages of a PDF or scan. */
export interface PagePlace {
  readonly range: Range;
  /** Page (from 1), x, y, width, height in points from the page's lower left corner, unrotated; one a visual line. */
  readonly boxes: readonly (readonly [number, number, number, number, number])[];
}

/** How far before an insertion point words are looked for that show where it is. */
const near = 60;

/** The places of everything that a review page leads to: findings and terms; in the order of the text, each once. */
export function findingPlaces(result: CheckResult, placesOf: (range: Range) => readonly Place[]): PagePlace[] {
  const wanted = new Map<string, Range>();
  const want = (range: Range | undefined): void => {
    if (range !== undefined) wanted.set(range.join("-"), range);
  };
  for (const { range } of result.findings) want(range);
  for (const { range } of termSheet(result, "zh")) want(range);
  return [...wanted.values()]
    .sort(([a, b], [c, d]) => a - c || b - d)
    .flatMap((range) => {
      const boxes = range[0] < range[1] ? boxesOf(placesOf(range)) : boxesOf(placesOf([Math.max(0, range[0] - near), range[0]])).slice(-1);
      return boxes.length === 0 ? [] : [{ range, boxes }];
    });
}

const boxesOf = (places: readonly Place[]): PagePlace["boxes"] =>
  places.flatMap((place) =>
    place.type === "pdf"
      ? place.boxes.map(({ x, y, width, height }) => [place.page, tenth(x), tenth(y), tenth(width), tenth(height)] as const)
      : [],
  );

const tenth = (value: number): number => Math.round(10 * value) / 10;
