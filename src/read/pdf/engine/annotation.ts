/** What of an annotation matters to a reader of contracts. */
export interface Annotation {
  readonly id: string;
  /** As PDF names it: Link, Widget, Text, FreeText, FileAttachment … */
  readonly subtype: string;
  /** Of form fields: Tx (text), Ch (choice), Btn (button), Sig (signature). */
  readonly fieldType?: string;
  /** What a comment says. */
  readonly contents?: string;
  /** Where a link leads that is not a plain web or mail address. */
  readonly unsafeTarget?: string;
  readonly hasScript: boolean;
}
