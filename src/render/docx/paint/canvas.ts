/** What a painter must know of the whole document. */
export interface Canvas {
  /** The bookmark of each id. */
  readonly bookmarks: ReadonlyMap<string, string>;
  /** The lines of the table of contents in order. */
  readonly contents: readonly ContentsLine[];
}

export interface ContentsLine {
  readonly text: string;
  readonly bookmark: string;
  /** The page on which it will probably stand. */
  readonly page: number;
}
