/** Where a comment's range begins or ends, or its reference stands: before the segment of that index. */
export interface Anchor {
  readonly type: "start" | "end" | "reference";
  /** The comment's id. */
  readonly id: string;
  readonly segment: number;
}
