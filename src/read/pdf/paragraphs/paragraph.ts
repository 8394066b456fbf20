import type { Glyph } from "../content/glyph.js";
import type { VisualLine } from "../layout/visual-line.js";

/** A paragraph put together from its visual lines. */
export interface Paragraph {
  readonly text: string;
  /** For every UTF-16 unit of `text` its glyph and the line that holds it; none for spaces that no glyph shows. */
  readonly marks: readonly (Mark | undefined)[];
}

export interface Mark {
  readonly glyph: Glyph;
  readonly line: VisualLine;
}
