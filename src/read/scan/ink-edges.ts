import type { Picture } from "./picture.js";
import type { Part } from "./sampled.js";

/** Where the ink of a line begins and ends, looking at the middle of its height; its own edges when there is none. */
export function inkEdges({ width, height, data }: Picture, part: Part): { readonly left: number; readonly right: number } {
  const [top, bottom] = [Math.max(0, Math.round(part.top + 0.2 * part.height)), Math.min(height, Math.round(part.top + 0.8 * part.height))];
  const [from, to] = [Math.max(0, Math.floor(part.left)), Math.min(width, Math.ceil(part.left + part.width))];
  const hasInk = (x: number): boolean => {
    for (let y = top; y < bottom; y++) if ((data[y * width + x] ?? 255) < 140) return true;
    return false;
  };
  let [left, right] = [from, to];
  while (left < right && !hasInk(left)) left++;
  while (right > left && !hasInk(right - 1)) right--;
  return left < right ? { left, right } : { left: part.left, right: part.left + part.width };
}
