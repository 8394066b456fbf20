import type { Range } from "../../../base/range.js";
import type { Segment } from "../../../read/docx/model/segment.js";

/** What becomes of a piece of a run: it stays, or a tracked change is put around it. */
export type PieceState = "kept" | "inserted" | "deleted";

/** Mark-up to put between two characters of a run. */
export interface RunMark {
  readonly segment: Segment;
  /** Before the character at this offset of the segment's text; its length means behind the last one. */
  readonly offset: number;
  readonly order: number;
  readonly xml: string;
  /** Must not stand inside somebody else's tracked insertion. */
  readonly apart: boolean;
}

/** Everything that happens to one run. */
export interface RunPlan {
  readonly marks: RunMark[];
  readonly states: { readonly segment: Segment; readonly within: Range; readonly state: PieceState }[];
  /** For what no entry of `states` says. */
  rest: PieceState;
}
