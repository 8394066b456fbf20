import type { Box } from "../../document/place.js";
import type { Severity } from "../../library/severity.js";

type Colour = readonly [red: number, green: number, blue: number];

/** Light enough for black text, told apart also in grey. */
export const noteColours = {
  error: [1, 0.66, 0.62],
  warning: [1, 0.9, 0.5],
  info: [0.7, 0.87, 1],
} as const satisfies Record<Severity, Colour>;

const round = (value: number): number => Math.round(value * 100) / 100;

/** Drawing operators that fill the boxes; the graphics state `/M` multiplies them with what lies below. */
export function highlightLook(boxes: readonly Box[], colour: Colour): string {
  const rectangles = boxes.map(({ x, y, width, height }) => `${[x, y, width, height].map(round).join(" ")} re f`);
  return `/M gs ${colour.join(" ")} rg ${rectangles.join(" ")}`;
}

/** The side of a sign in points. */
export const SIGN = 14;

/** A small speech bubble with its lower left corner at the origin. */
export function signLook(colour: Colour): string {
  const ink = colour.map((part) => round(part * 0.55)).join(" ");
  return [
    `${colour.join(" ")} rg ${ink} RG 0.8 w 1 j`,
    "1 4 m 1 13 l 13 13 l 13 4 l 6.5 4 l 3.5 1 l 3.5 4 l h B",
    "3.5 10.5 m 10.5 10.5 l S 3.5 8.5 m 10.5 8.5 l S 3.5 6.5 m 8 6.5 l S",
  ].join(" ");
}

/** The smallest box that holds all of them. */
export function boundsOf(boxes: readonly Box[]): Box {
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}
