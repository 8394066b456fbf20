/** The lists of a document. */
export interface Numbering {
  readonly lists: ReadonlyMap<number, List>;
  readonly definitions: ReadonlyMap<number, Definition>;
}

/** What paragraphs name by `w:numId`: a use of a definition, with changes of its own. */
export interface List {
  readonly id: number;
  readonly definition: number;
  /** Level to what this list changes about it. */
  readonly overrides: ReadonlyMap<number, { readonly start?: number; readonly level?: Level }>;
}

/** Lists of one definition count together. */
export interface Definition {
  readonly id: number;
  readonly levels: ReadonlyMap<number, Level>;
  /** The numbering style that really defines it. */
  readonly style?: string;
}

export interface Level {
  readonly start: number;
  /** A value of `ST_NumberFormat`, such as `chineseCountingThousand`. */
  readonly format: string;
  /** The pattern of the format `custom`, such as `001, 002, 003, ...`. */
  readonly pattern?: string;
  /** With `%1` to `%9` for the numbers of the levels. */
  readonly text: string;
  /** Shows the numbers of all levels in Arabic digits. */
  readonly legal: boolean;
  /** Counts anew only after a level below this; 0 never. */
  readonly restart?: number;
  /** The paragraph style that is tied to the level. */
  readonly style?: string;
}
