import type { Range } from "../../../base/range.js";
import { pieceAt } from "./pieces.js";
import { rawRange, type RawPlace } from "./raw-place.js";
import type { ViewText } from "./view-text.js";

/** The XML of all text in a range, in reading order. */
export function rawPlaces({ pieces }: ViewText, [start, end]: Range): RawPlace[] {
  const found: RawPlace[] = [];
  for (let index = Math.max(0, pieceAt(pieces, start)); index < pieces.at.length; index++) {
    const at = pieces.at[index] ?? 0;
    if (at >= end) break;
    const within: Range = [Math.max(0, start - at), Math.min(pieces.length[index] ?? 0, end - at)];
    const [segment, paragraph] = [pieces.segments[index], pieces.paragraphs[index]];
    if (segment && paragraph && within[0] < within[1]) found.push({ segment, paragraph, within, raw: rawRange(segment, within) });
  }
  return found;
}
