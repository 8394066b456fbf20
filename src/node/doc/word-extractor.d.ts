declare module "word-extractor/lib/buffer-reader.js" {
  export default class BufferReader {
    constructor(buffer: Buffer);
    open(): Promise<void>;
  }
}

declare module "word-extractor/lib/word-ole-extractor.js" {
  import type BufferReader from "word-extractor/lib/buffer-reader.js";

  /** What of the package is used, and what is done differently here. */
  export default class WordOleExtractor {
    protected readonly _pieces: Piece[];
    extract(reader: BufferReader): Promise<WordDocument>;
    protected writeBookmarks(file: Buffer, table: Buffer): void;
    protected writePieces(file: Buffer, table: Buffer): void;
    protected writeCharacterProperties(file: Buffer, table: Buffer): void;
    protected writeParagraphProperties(file: Buffer, table: Buffer): void;
    protected normalizeHeaders(file: Buffer, table: Buffer): void;
  }

  /** A stretch of the text as the file holds it; characters are counted from its first piece on. */
  export interface Piece {
    text: string;
    length: number;
    startCp: number;
    endCp: number;
    readonly startFilePos: number;
    readonly size: number;
    /** Bytes a character. */
    readonly bpc: 1 | 2;
  }

  interface Given {
    readonly filterUnicode: boolean;
  }
  interface WordDocument {
    getBody(options: Given): string;
    getFootnotes(options: Given): string;
    getEndnotes(options: Given): string;
    getTextboxes(options: Given & { readonly includeHeadersAndFooters: boolean }): string;
  }
}
