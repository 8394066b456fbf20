import type { Range } from "../../../base/range.js";
import type { Line } from "../../source.js";
import type { DocxParagraph } from "../model/docx-paragraph.js";
import type { Label } from "../numbering/label.js";
import type { Pieces } from "./pieces.js";

/** The text of one view and what it was made of. */
export interface ViewText {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly pieces: Pieces;
  /** The paragraphs of the view in reading order. Joined paragraphs follow one another without a newline. */
  readonly spans: readonly ParagraphSpan[];
}

export interface ParagraphSpan {
  readonly paragraph: DocxParagraph;
  /** Where its own text stands in the view's text. */
  readonly range: Range;
  /** The index of its first piece; piece `piece + i` is its segment `i`. */
  readonly piece: number;
  readonly label?: Label;
}
