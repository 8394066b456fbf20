import type { SealPlace } from "../plan/seal-places.js";
import type { Artwork } from "../seal/artwork.js";
import type { SignatureLook } from "./signature-look.js";

export interface LookParts {
  readonly seal: Artwork | undefined;
  readonly handwriting: Artwork | undefined;
  /** Name, time and reason in small print. */
  readonly note: Artwork | undefined;
}

/** The seal's centre from the end of the words that ask for it: over the company's name, as a seal is pressed. */
const SEAL_RIGHT = 70;
const SEAL_DOWN = 16;
/** Small print goes below the lines for representative and date. */
const NOTE_LEFT = 66;
const NOTE_DOWN = 112;
const MARGIN = 24;

/** Everything at one point: the seal with its lower left corner there, handwriting beside it, small print below. */
export function lookAt(page: number, x: number, y: number, { seal, handwriting, note }: LookParts): SignatureLook {
  const right = seal === undefined ? 0 : seal.width + 6;
  return {
    page,
    parts: [
      ...(seal === undefined ? [] : [{ artwork: seal, x, y }]),
      ...(handwriting === undefined ? [] : [{ artwork: handwriting, x: x + right, y }]),
      ...(note === undefined ? [] : [{ artwork: note, x, y: Math.max(0, y - note.height - 3) }]),
    ],
  };
}

/** Each at the place that the contract keeps for this party; undefined when it keeps none. */
export function lookOfParty(
  party: string,
  places: readonly SealPlace[],
  { seal, handwriting, note }: LookParts,
): SignatureLook | undefined {
  const place = places.find(({ name }) => name === party);
  if (place === undefined) return undefined;
  const pen = places.find(({ name, page }) => name === `${party}/签字` && page === place.page);
  const { page, x, y } = place;
  return {
    page,
    parts: [
      ...(handwriting === undefined
        ? []
        : [{ artwork: handwriting, x: (pen?.x ?? x) + 4, y: (pen?.y ?? y - 40) - handwriting.height / 4 }]),
      ...(note === undefined
        ? []
        : [{ artwork: note, x: Math.max(MARGIN, x - NOTE_LEFT), y: Math.max(MARGIN, y - NOTE_DOWN - note.height) }]),
      ...(seal === undefined ? [] : [{ artwork: seal, x: x + SEAL_RIGHT - seal.width / 2, y: y - SEAL_DOWN - seal.height / 2 }]),
    ],
  };
}
