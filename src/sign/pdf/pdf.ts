import type { PdfArray, PdfDict, PdfName, PdfNull, PdfNumber, PdfRef, PdfStream, PdfString, PdfValue } from "./pdf-value.js";

const nothing: PdfNull = { kind: "null" };

/** Makers of PDF objects. */
export const pdf = {
  nothing,
  name: (value: string): PdfName => ({ kind: "name", value }),
  /** Four decimals: a hundredth of what a printer can show. */
  number: (value: number): PdfNumber => ({ kind: "number", value, text: String(Math.round(value * 1e4) / 1e4) }),
  array: (items: readonly PdfValue[]): PdfArray => ({ kind: "array", items }),
  numbers: (items: readonly number[]): PdfArray => ({ kind: "array", items: items.map((item) => pdf.number(item)) }),
  ref: (num: number, gen = 0): PdfRef => ({ kind: "ref", num, gen }),
  bytes: (bytes: Uint8Array, hex = true): PdfString => ({ kind: "string", bytes, hex, range: [0, 0] }),
  dict: (entries: Readonly<Record<string, PdfValue | undefined>>): PdfDict => ({
    kind: "dict",
    ambiguous: false,
    entries: new Map(Object.entries(entries).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]))),
  }),
  stream: (entries: Readonly<Record<string, PdfValue | undefined>>, data: Uint8Array): PdfStream => ({
    kind: "stream",
    dict: pdf.dict({ ...entries, Length: pdf.number(data.length) }),
    data,
    exact: true,
  }),
} as const;
