import type { Glyph } from "../pdf/content/glyph.js";
import type { Picture } from "./picture.js";

/** Says of a character of a picture that was turned level where the page shows it; `points` is the size of a pixel. */
export function unskewed({ width, height }: Picture, skew: number, points: number): (glyph: Glyph) => Glyph {
  if (skew === 0) return (glyph) => glyph;
  const [cos, sin] = [Math.cos(skew), Math.sin(skew)];
  const [middleX, middleY] = [(width * points) / 2, (height * points) / 2];
  return (glyph) => {
    const [dx, dy] = [glyph.x + glyph.width / 2 - middleX, glyph.y + glyph.height / 2 - middleY];
    return {
      ...glyph,
      shown: {
        x: middleX + dx * cos - dy * sin - glyph.width / 2,
        y: middleY + dx * sin + dy * cos - glyph.height / 2,
        width: glyph.width,
        height: glyph.height,
      },
    };
  };
}
