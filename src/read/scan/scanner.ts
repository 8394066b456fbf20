import type { Colours } from "./colours.js";

/** What reading pictures needs of a machine. */
export interface Scanner {
  /** Draws pages (from 1) of a PDF one by one, about `scanLimits.dotsPerInch`; a page that cannot be drawn has no colours. */
  readonly drawPages: (bytes: Uint8Array, pages: readonly number[]) => AsyncIterable<DrawnPage>;
  /** Decodes a PNG or JPEG whose size was found fit; undefined when it is damaged. */
  readonly decode: (bytes: Uint8Array) => Promise<Colours | undefined>;
  /** Starts the engine; once for any number of pages. */
  readonly engine: () => Promise<Engine>;
  /** Told after each page. */
  readonly onPage?: (done: number, of: number) => void;
}

export interface DrawnPage {
  readonly page: number;
  readonly colours?: Colours;
}

/** Two neural nets and the characters that they know. */
export interface Engine {
  /** Of three planes of `height` × `width` values, how sure each pixel is part of a line of text (0 to 1). */
  readonly detect: (input: Float32Array<ArrayBuffer>, width: number, height: number) => Promise<Float32Array>;
  /** Of three planes of 48 × `width` values, the likelihood of each character at each step from left to right. */
  readonly recognise: (input: Float32Array<ArrayBuffer>, width: number) => Promise<Steps>;
  /** The character of each class; class 0 is "no character". */
  readonly characters: readonly string[];
}

export interface Steps {
  readonly count: number;
  readonly classes: number;
  /** Row by row, one row a step. */
  readonly likelihood: Float32Array;
}
