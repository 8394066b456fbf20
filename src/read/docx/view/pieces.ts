import type { DocxParagraph } from "../model/docx-paragraph.js";
import type { Segment } from "../model/segment.js";

/** Every segment of the stories of a view in reading order, as columns; those that the view lacks have no length. */
export interface Pieces {
  /** Where each begins in the text; ascending. */
  readonly at: readonly number[];
  readonly length: readonly number[];
  readonly segments: readonly Segment[];
  readonly paragraphs: readonly DocxParagraph[];
}

/** The last piece that begins at or before `offset`; -1 when there is none. */
export function pieceAt({ at }: Pieces, offset: number): number {
  let [low, high] = [0, at.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((at[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
