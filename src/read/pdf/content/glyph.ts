import type { Box } from "../../../document/place.js";
import type { Direction } from "./reading-frame.js";

/**
 * One drawn character. Its box is in the reading frame of its direction: x grows along the line, y from line to line,
 * both in points from the corner where reading begins.
 */
export interface Glyph {
  /** One code point, or one letter of a ligature. */
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The y of the line it stands on. */
  readonly baseline: number;
  /** The em height in points. */
  readonly size: number;
  readonly direction: Direction | "askew";
  /** How sure a recognised character is, 0 to 1; absent for text that the file itself holds. */
  readonly confidence?: number;
  /** Where the page really shows it, in the same frame, when the page was turned level to be read. */
  readonly shown?: Box;
}
