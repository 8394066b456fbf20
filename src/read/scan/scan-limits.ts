/** What is refused or reduced, so that a hostile picture costs no more than a large honest one. */
export const scanLimits = {
  /** How finely pages are drawn; 200 is what the recognition was measured at. */
  dotsPerInch: 200,
  /** Pixels of one picture. */
  pixels: 60_000_000,
  /** The longer side of what is looked at, in pixels; larger pictures are reduced. */
  side: 3400,
  /** Pages recognised in one file. */
  pages: 200,
  /** Lines read on one page; a page with more is no contract. */
  lines: 400,
  /** Below this confidence (0 to 1) a character is doubtful. */
  doubt: 0.8,
} as const;
