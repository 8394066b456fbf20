import type { Colours } from "./colours.js";
import type { Picture } from "./picture.js";

/** Of the light that paper gives back, the share from which on it counts as white. */
const paper = 0.78;
/** How much redder than anything else a pixel of a seal is. */
const redness = 50;
/** Half the side of the square over which the brightness of a seal is averaged, in pixels. */
const reach = 12;
/** How much darker than the seal around it text is made that shines through. */
const gain = 5;

/**
 * The red light of a picture as grey, stretched so that paper is white: a red seal is as bright as paper in it, and the black
 * text under the seal stays. Where a seal nearly covers it, what is darker than the seal around it is text. Transparent
 * pixels are paper.
 */
export function withoutSeals({ width, height, data }: Colours): Picture {
  const grey = new Uint8Array(width * height);
  const red = new Uint8Array(width * height);
  const isSeal = new Uint8Array(width * height);
  for (let at = 0; at < grey.length; at++) {
    const opacity = (data[4 * at + 3] ?? 255) / 255;
    const [r, g, b] = [data[4 * at] ?? 255, data[4 * at + 1] ?? 255, data[4 * at + 2] ?? 255];
    red[at] = 255 - (255 - r) * opacity;
    grey[at] = Math.min(255, (red[at] ?? 255) / paper);
    isSeal[at] = (r - Math.max(g, b)) * opacity > redness ? 1 : 0;
  }
  const sums = sumsOf(red, isSeal, width, height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if (isSeal[at] !== 1) continue;
      const around = sums(x, y, reach);
      const here = sums(x, y, 1);
      const covered = (around.sum / around.count - here.sum / here.count - 4) * gain;
      grey[at] = Math.min(grey[at] ?? 255, Math.max(0, Math.min(255, 255 - covered)));
    }
  return { width, height, data: grey };
}

/** Sums the red of seals, and their pixels, over squares about a place. */
function sumsOf(
  red: Uint8Array,
  isSeal: Uint8Array,
  width: number,
  height: number,
): (x: number, y: number, half: number) => { readonly sum: number; readonly count: number } {
  const [sum, count] = [new Uint32Array((width + 1) * (height + 1)), new Uint32Array((width + 1) * (height + 1))];
  for (let y = 0; y < height; y++) {
    let [rowSum, rowCount] = [0, 0];
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      rowSum += isSeal[at] === 1 ? (red[at] ?? 0) : 0;
      rowCount += isSeal[at] ?? 0;
      const to = (y + 1) * (width + 1) + x + 1;
      sum[to] = (sum[to - width - 1] ?? 0) + rowSum;
      count[to] = (count[to - width - 1] ?? 0) + rowCount;
    }
  }
  return (x, y, half) => {
    const [left, right] = [Math.max(0, x - half), Math.min(width, x + half + 1)];
    const [top, bottom] = [Math.max(0, y - half) * (width + 1), Math.min(height, y + half + 1) * (width + 1)];
    const of = (table: Uint32Array): number =>
      (table[bottom + right] ?? 0) - (table[bottom + left] ?? 0) - (table[top + right] ?? 0) + (table[top + left] ?? 0);
    return { sum: of(sum), count: of(count) };
  };
}
