/** A piece of a line. Text is literal. */
export type PdfRun =
  | { readonly t: "text"; readonly s: string }
  /** Short enough to stay on one line although it has hyphens, such as a contract number; the gaps are in em. */
  | { readonly t: "whole"; readonly s: string; readonly before: number; readonly after: number }
  /** Too long for a line although it has no place to break, such as a link: broken between the pieces, with nothing added. */
  | { readonly t: "long"; readonly pieces: readonly string[] }
  | { readonly t: "strong"; readonly runs: readonly PdfRun[] }
  | { readonly t: "link"; readonly to: string; readonly runs: readonly PdfRun[] }
  | { readonly t: "break" }
  | { readonly t: "tab" }
  /** Takes no room; its place on the page is reported after the compilation. */
  | { readonly t: "mark"; readonly name: string };
