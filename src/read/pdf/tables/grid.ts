/** A ruled table of one page in reading coordinates. */
export interface Grid {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** The x of every column edge, from left to right; one more than there are columns. */
  readonly edges: readonly number[];
  /** In the order of rows, then columns; a merged cell stands where its first slot is. */
  readonly cells: readonly GridCell[];
}

export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
