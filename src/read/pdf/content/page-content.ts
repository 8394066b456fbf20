import type { Glyph } from "./glyph.js";
import type { PageSize } from "./reading-frame.js";
import type { Stroke } from "./stroke.js";

/** What one page shows, in drawing order. */
export interface PageContent extends PageSize {
  /** From 1. */
  readonly page: number;
  /** The lower left corner of the visible page in the file's own coordinates. */
  readonly origin: readonly [number, number];
  readonly glyphs: readonly Glyph[];
  readonly strokes: readonly Stroke[];
  /** The letters of each figure, left out of the glyphs. */
  readonly labels: readonly string[];
  /** Characters that are drawn without ink or on a layer that is switched off. */
  readonly hidden: { readonly inkless: number; readonly layer: number };
}
