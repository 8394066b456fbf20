import type { DocxPart } from "../package/docx-part.js";
import type { DocxParagraph } from "./docx-paragraph.js";

/** A run of paragraphs that reads on its own. */
export interface DocxStory {
  readonly kind: StoryKind;
  readonly part: DocxPart;
  /** The element that holds its blocks. */
  readonly node: number;
  /** The id of a note or comment. */
  readonly id?: string;
  readonly paragraphs: readonly DocxParagraph[];
}

export type StoryKind = "body" | "header" | "footer" | "footnote" | "endnote" | "comment" | "textbox";
