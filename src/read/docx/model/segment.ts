import type { Range } from "../../../base/range.js";
import type { Control } from "./control.js";
import type { Field } from "./field.js";
import type { Link } from "./link.js";
import type { Revision } from "./revision.js";

/** A piece of a paragraph that comes from one place of the XML. */
export interface Segment {
  /**
   * `page` is a page or column break; `note` (the reference of a footnote or endnote) and `mark` (a tracked change of the
   * paragraph mark) have no text.
   */
  readonly kind: "text" | "tab" | "break" | "page" | "hyphen" | "symbol" | "note" | "math" | "mark";
  /** What it reads as; in the views that lack it, nothing. */
  readonly text: string;
  /** The characters of the file, as many, where a symbol font shows them as something else. */
  readonly written?: string;
  /** Its characters in the part's XML, or the whole element for what is no character data. */
  readonly raw: Range;
  /** Where each UTF-16 unit starts in the XML, with a last entry for the end; absent when units match one to one. */
  readonly offsets?: Uint32Array;
  /** The node of the run (`w:r` or `m:r`) that holds it. */
  readonly run: number;
  /** The views in which it is text of the document. */
  readonly views: number;
  /** From the outermost to the innermost. */
  readonly revisions: readonly Revision[];
  /** Set by Word's hidden-text formatting: readers of the document do not see it. */
  readonly hidden: boolean;
  /** The innermost field whose result it is part of: Word overwrites it when fields are updated. */
  readonly field?: Field;
  /** The innermost content control around it. */
  readonly control?: Control;
  readonly link?: Link;
  /** The id of the footnote or endnote, for kind `note`. */
  readonly note?: { readonly kind: "footnote" | "endnote"; readonly id: string };
}
