/** A picture as plain data: shapes on a canvas, in points, y downwards. Renderers write it as vectors of their own format. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** What it shows, in words, for readers who do not see it. */
  readonly alt: string;
  readonly shapes: readonly Shape[];
}

export type Shape = Box | Line | Outline | Label;

export interface Box {
  readonly type: "box";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: Shade;
  readonly edge?: Shade;
}

export interface Line {
  readonly type: "line";
  readonly from: Point;
  readonly to: Point;
  readonly edge: Shade;
}

/** A closed outline, such as a diamond. */
export interface Outline {
  readonly type: "outline";
  readonly points: readonly Point[];
  readonly fill: Shade;
  readonly edge?: Shade;
}

export interface Label {
  readonly type: "label";
  /** Where its text starts, is centred or ends, on the baseline. */
  readonly at: Point;
  readonly align: "start" | "middle" | "end";
  readonly size: number;
  readonly text: string;
}

export type Point = readonly [x: number, y: number];

/** Greys that stay apart in print; `RRGGBB`. */
export type Shade = "000000" | "404040" | "8c8c8c" | "d0d0d0" | "e6e6e6" | "f4f4f4" | "ffffff";

/** The width of a text in points, by full and half widths: near enough to place it, and the same in every format. */
export const labelTextWidth = (text: string, size: number): number =>
  Array.from(text, (character) => (/[\u0020-\u00ff]/u.test(character) ? 0.55 : 1)).reduce((sum, width) => sum + width, 0) * size;
