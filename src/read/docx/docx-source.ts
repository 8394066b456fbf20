import type { Range } from "../../base/range.js";
import type { DocxPlace } from "../../document/place.js";
import type { Source } from "../source.js";
import type { DocxComment } from "./model/docx-comment.js";
import type { DocxView } from "./model/docx-view.js";
import type { DocxModel } from "./story/docx-model.js";
import type { RawPlace } from "./view/raw-place.js";
import type { ViewText } from "./view/view-text.js";

/** A read Word file. What a writer needs to change it in place is in `model` and `pieces`. */
export interface DocxSource extends Source, Omit<ViewText, "text" | "lines"> {
  readonly format: "docx";
  readonly view: DocxView;
  readonly model: DocxModel;
  /** In the order of their anchors; those of a view that lacks the anchor have no range. */
  readonly comments: readonly DocxComment[];
  readonly placesOf: (range: Range) => readonly DocxPlace[];
  /** The XML of every piece of text in the range, cut to it; newlines and tabs between lines have none. */
  readonly rawOf: (range: Range) => readonly RawPlace[];
}
