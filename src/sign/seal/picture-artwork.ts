import type { Artwork } from "./artwork.js";
import type { Picture } from "./picture.js";

/** A picture as wide as told, in points; its height follows. */
export function pictureArtwork(picture: Picture, width: number): Artwork {
  const height = (width * picture.height) / picture.width;
  return {
    width,
    height,
    ink: true,
    pictures: new Map([["Im", picture]]),
    content: `q ${width.toFixed(3)} 0 0 ${height.toFixed(3)} 0 0 cm /Im Do Q`,
  };
}
