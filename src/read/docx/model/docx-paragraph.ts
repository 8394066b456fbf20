import type { CellPath } from "../../source.js";
import type { DocxPart } from "../package/docx-part.js";
import type { ParagraphProperties } from "../styles/paragraph-properties.js";
import type { Anchor } from "./anchor.js";
import type { Revision } from "./revision.js";
import type { Segment } from "./segment.js";

/** One `w:p`, the same for all views: a view chooses among its segments and may join it with the next one. */
export interface DocxParagraph {
  readonly part: DocxPart;
  /** Within the part, in document order, from 0; what `DocxPlace.paragraph` says. */
  readonly index: number;
  /** The node of the `w:p` in the part's tree. */
  readonly node: number;
  readonly properties: ParagraphProperties;
  /** Before a tracked change of its formatting. */
  readonly formerProperties?: ParagraphProperties;
  readonly segments: readonly Segment[];
  readonly anchors: readonly Anchor[];
  readonly mark: ParagraphMark;
  /** The views in which its row, its cell and what else holds it are there. */
  readonly views: number;
  readonly cell?: CellPath;
  /** Consecutive paragraphs of one number can join: nothing but paragraphs lies between them. */
  readonly group: number;
}

/** The end of a paragraph. Where a view lacks it, the text runs on into the next paragraph. */
export interface ParagraphMark {
  readonly views: number;
  readonly revisions: readonly Revision[];
  readonly hidden: boolean;
}
