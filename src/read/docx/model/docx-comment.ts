import type { Range } from "../../../base/range.js";

/** A comment that somebody left in the file. */
export interface DocxComment {
  readonly id: string;
  readonly author: string;
  /** As written, usually ISO 8601; empty when the file does not say. */
  readonly date: string;
  readonly text: string;
  /** What it is about; empty where only its reference stands in the text. */
  readonly range?: Range;
}
