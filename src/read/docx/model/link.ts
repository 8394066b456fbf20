/** A hyperlink. */
export interface Link {
  readonly node: number;
  /** Where it leads outside the document. */
  readonly target?: string;
  /** The bookmark inside the document that it leads to. */
  readonly anchor?: string;
}
