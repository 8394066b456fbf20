import type { Artwork } from "../seal/artwork.js";

/** What a signature shows and where: pages count from 1, points from the lower left corner of the page as it is shown. */
export interface SignatureLook {
  readonly page: number;
  readonly parts: readonly { readonly artwork: Artwork; readonly x: number; readonly y: number }[];
}
