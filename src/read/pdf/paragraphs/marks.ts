/**
 * For every UTF-16 unit of a text the box of the glyph that shows it, in page coordinates; plain numbers, so that it can be
 * handed from one thread to another and costs little.
 */
export interface Marks {
  /** Index of the visual line, -1 for what no glyph shows (newlines, tabs, spaces that a gap shows). */
  readonly lines: Int32Array;
  /** x, y, width, height of each unit. */
  readonly boxes: Float32Array;
  /** The page of every visual line, from 1. */
  readonly pages: Int32Array;
  /** How sure each unit is, 0 to 1; only where pages were recognised. */
  readonly confidence?: Float32Array;
}
