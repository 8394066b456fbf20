/** The left and right edges between which lines are set. */
export interface Region {
  readonly left: number;
  readonly right: number;
  /** Full lines are stretched to the right edge, so that a line that ends short of it is the last of its paragraph. */
  readonly isJustified: boolean;
  /** How paragraphs are indented, where enough of them show it. */
  readonly indents?: Indents;
}

/** How far the first line and the further lines of a paragraph stand in from the left edge, in ems; they differ. */
export interface Indents {
  readonly first: number;
  readonly further: number;
}
