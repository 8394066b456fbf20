/** What comes first where several marks meet between two characters. */
export const order = {
  /** The end of a tracked change around the text before. */
  close: 0,
  /** Ends of comments on the text before. */
  end: 10,
  /** The start of a comment on what is inserted here. */
  startOfInserted: 20,
  deleted: 28,
  inserted: 30,
  /** The end of a comment that covers what is inserted here. */
  endOfInserted: 40,
  /** A comment on the place itself. */
  point: 50,
  start: 60,
  /** The start of a tracked change around the text after. */
  open: 90,
} as const;
