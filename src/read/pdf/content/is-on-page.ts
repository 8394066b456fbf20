import type { Glyph } from "./glyph.js";
import type { PageSize } from "./reading-frame.js";

/** Whether the middle of a character lies on the visible page. */
export function isOnPage({ x, y, width, height, direction }: Glyph, page: PageSize): boolean {
  const [inner, outer] = direction === 1 || direction === 3 ? [page.height, page.width] : [page.width, page.height];
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  return middleX >= -1 && middleX <= inner + 1 && middleY >= -1 && middleY <= outer + 1;
}
