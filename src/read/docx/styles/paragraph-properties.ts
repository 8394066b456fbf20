/** What a `w:pPr` says directly, before any style. */
export interface ParagraphProperties {
  readonly style?: string;
  /** 0 cancels the numbering of the style. */
  readonly numId?: number;
  /** The list level, from 0. */
  readonly level?: number;
  /** From 0 for the outermost; 9 is body text. */
  readonly outline?: number;
  /** The language of the paragraph mark, such as `zh-CN`. */
  readonly language?: string;
}
