import type { Picture } from "./picture.js";

/** Something to paint: PDF operators over the area from 0,0 to width,height in points, and the pictures they use. */
export interface Artwork {
  readonly width: number;
  readonly height: number;
  readonly content: string;
  /** By the name under which the operators call them. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Painted like ink: what lies below shows through, white is invisible. */
  readonly ink: boolean;
}
