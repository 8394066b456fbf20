/** What is refused, so that a hostile file costs no more than a large honest one. */
export const pdfLimits = {
  bytes: 100 * 1024 * 1024,
  pages: 2000,
  /** Characters in the whole file; a contract of two thousand full pages has about three million. */
  characters: 5_000_000,
  /** Lines on one page; a page with more is a drawing, whose tables are not looked for. */
  strokes: 20_000,
} as const;
