/** The left and right edges between which lines are set. */
export interface Region {
  readonly left: number;
  readonly right: number;
  /** Full lines are stretched to the right edge, so that a line that ends short of it is the last of its paragraph. */
  readonly isJustified: boolean;
  /** Paragraphs begin with an indent and go on at the left edge. */
  readonly isIndented: boolean;
}
