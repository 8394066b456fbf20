/** A content control (`w:sdt`). */
export interface Control {
  readonly node: number;
  /** The local name of the property that gives its type, such as `text`, `date`, `dropDownList`; `richText` when none does. */
  readonly kind: string;
  /** Whether it still shows its prompt instead of something that was filled in. */
  readonly placeholder: boolean;
  readonly title?: string;
}
