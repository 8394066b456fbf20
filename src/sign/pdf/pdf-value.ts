/** A PDF object as it is written in a file; `text` and `range` keep what the writing itself said. */
export type PdfValue = PdfNull | PdfBoolean | PdfNumber | PdfName | PdfString | PdfArray | PdfDict | PdfRef | PdfStream;

export interface PdfNull {
  readonly kind: "null";
}

export interface PdfBoolean {
  readonly kind: "boolean";
  readonly value: boolean;
}

export interface PdfNumber {
  readonly kind: "number";
  readonly value: number;
  /** As written, so that it is written back the same. */
  readonly text: string;
}

export interface PdfName {
  readonly kind: "name";
  /** One character a byte, without the slash and with `#xx` resolved. */
  readonly value: string;
}

export interface PdfString {
  readonly kind: "string";
  readonly bytes: Uint8Array;
  readonly hex: boolean;
  /** Where its first and last delimiter stand in the file; [0, 0] for one that we made. */
  readonly range: readonly [start: number, end: number];
}

export interface PdfArray {
  readonly kind: "array";
  readonly items: readonly PdfValue[];
}

export interface PdfDict {
  readonly kind: "dict";
  readonly entries: ReadonlyMap<string, PdfValue>;
  /** A key stands in it twice, so that readers may differ about its value. */
  readonly ambiguous: boolean;
}

export interface PdfRef {
  readonly kind: "ref";
  readonly num: number;
  readonly gen: number;
}

export interface PdfStream {
  readonly kind: "stream";
  readonly dict: PdfDict;
  /** As stored: still filtered. */
  readonly data: Uint8Array;
  /** The data end where /Length says, and nowhere else. */
  readonly exact: boolean;
}
