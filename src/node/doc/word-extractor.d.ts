declare module "word-extractor" {
  /** What of the package is used. */
  export default class WordExtractor {
    extract(source: Buffer): Promise<WordDocument>;
  }
  interface WordDocument {
    getBody(options: { readonly filterUnicode: boolean }): string;
    getFootnotes(options: { readonly filterUnicode: boolean }): string;
  }
}
