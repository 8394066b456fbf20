/** Who does what when: rows of bars and milestones over an axis. `from` and `to` count along the axis; a mark without `to` is a milestone. */
export interface Chart {
  readonly caption: string;
  readonly axis: { readonly from: number; readonly to: number; readonly ticks: readonly { readonly at: number; readonly label: string }[] };
  readonly rows: readonly ChartRow[];
}

export interface ChartRow {
  readonly label: string;
  readonly side: Side;
  readonly marks: readonly { readonly from: number; readonly to?: number }[];
  /** The same in words. */
  readonly words: string;
}

export const sides = ["甲方", "乙方", "双方"] as const;
export type Side = (typeof sides)[number];
