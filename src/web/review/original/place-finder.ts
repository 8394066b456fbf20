import type { Range } from "../../api/contract.js";

/** Brings a range into view where the words are no elements of our page; false when it does not know the place. */
export type PlaceFinder = (range: Range, finding: string | undefined) => boolean;

let current: PlaceFinder | undefined;

/** The view that is on the page answers for its own places; call the answer when it leaves. */
export function answerPlaces(finder: PlaceFinder): () => void {
  current = finder;
  return () => {
    if (current === finder) current = undefined;
  };
}

export const findPlace: PlaceFinder = (range, finding) => current?.(range, finding) ?? false;
