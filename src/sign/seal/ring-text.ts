import type { FontOutlines } from "./font-outlines.js";

export interface RingText {
  readonly text: string;
  readonly font: FontOutlines;
  /** Of the letters' feet (for `inward` false: the side towards the centre), in points. */
  readonly radius: number;
  /** Height of a letter in points, and its width as a share of what the font would make of it. */
  readonly size: number;
  readonly narrow: number;
  /** The angle that the text takes up, in degrees, and the direction of its middle, counter-clockwise from the right. */
  readonly span: number;
  readonly middle: number;
  /** Letters stand on the ring with their heads outward (over the top) or inward (along the bottom). */
  readonly heads: "outward" | "inward";
}

/** Letters along a circle around 0,0 as path operators, filled. Characters that the font lacks must have been refused before. */
export function ringText({ text, font, radius, size, narrow, span, middle, heads }: RingText): string {
  const characters = [...text];
  const step = characters.length > 1 ? span / (characters.length - 1) : 0;
  return characters
    .map((character, at) => {
      const glyph = font.glyph(character);
      if (glyph === undefined) return "";
      const outward = heads === "outward";
      const offset = (at - (characters.length - 1) / 2) * step;
      const angle = ((middle + (outward ? -offset : offset)) * Math.PI) / 180;
      const turn = outward ? angle - Math.PI / 2 : angle + Math.PI / 2;
      const scale = size / 1000;
      const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
      const shift = (-glyph.advance / 2) * scale * narrow;
      const [x, y] = [radius * Math.cos(angle) + shift * cos, radius * Math.sin(angle) + shift * sin];
      const matrix = [cos * scale * narrow, sin * scale * narrow, -sin * scale, cos * scale, x, y]
        .map((value) => value.toFixed(5))
        .join(" ");
      return glyph.path === "" ? "" : `q ${matrix} cm\n${glyph.path}f Q\n`;
    })
    .join("");
}
