import type { Range } from "../../base/range.js";

/** One place that says when something is due or how long it lasts. */
export interface Statement {
  /** What it is about; only statements of one subject are compared. */
  readonly subject: string;
  /** Normalised, so that 二年 and 24个月 are the same. */
  readonly value: string;
  readonly range: Range;
}
