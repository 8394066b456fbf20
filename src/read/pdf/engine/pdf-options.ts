/** Where the engine's own files lie: paths of folders, each with a final slash. Nothing is ever fetched from a network. */
export interface PdfOptions {
  /** The character maps, without which many Chinese files have no text. */
  readonly cMapUrl: string;
  /** Metrics of the fourteen fonts that files may use without bringing them. */
  readonly standardFontDataUrl: string;
}
