import type { Direction } from "../pdf/content/reading-frame.js";
import type { Picture } from "./picture.js";

/** A picture as it looks once text that ran in `direction` runs to the right. */
export function quarterTurned(picture: Picture, direction: Direction): Picture {
  const { width, height, data } = picture;
  if (direction === 0) return picture;
  const out = new Uint8Array(data.length);
  const [across, down] = direction === 2 ? [width, height] : [height, width];
  for (let y = 0; y < down; y++)
    for (let x = 0; x < across; x++) {
      const [fromX, fromY] = direction === 1 ? [y, height - 1 - x] : direction === 2 ? [width - 1 - x, height - 1 - y] : [width - 1 - y, x];
      out[y * across + x] = data[fromY * width + fromX] ?? 255;
    }
  return { width: across, height: down, data: out };
}
