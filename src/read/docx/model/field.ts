/** A field, simple or complex. A writer must treat it as one thing: its result is Word's to overwrite. */
export interface Field {
  /** The node that begins it: `w:fldSimple`, or the `w:fldChar` of type begin. */
  readonly node: number;
  /** What Word computes, such as ` REF _Ref1 \h `. */
  readonly instruction: string;
  /** Whether its result is a table of contents, of figures or of authorities. */
  readonly contents: boolean;
}
