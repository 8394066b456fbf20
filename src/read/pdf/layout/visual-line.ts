import type { Glyph } from "../content/glyph.js";
import type { Direction } from "../content/reading-frame.js";

/** A stretch of characters on one baseline without a wide gap; edges in the reading frame of its direction. */
export interface VisualLine {
  readonly page: number;
  readonly direction: Direction;
  /** Without white space at its ends. */
  readonly text: string;
  /** The glyph of every UTF-16 unit of `text`; spaces that only a gap shows have none. */
  readonly glyphs: readonly (Glyph | undefined)[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly baseline: number;
  /** A space as typed follows the text, which tells a word that ends here from one that is cut. */
  readonly isSpaced: boolean;
  /** The em height of most of its characters. */
  readonly size: number;
}
