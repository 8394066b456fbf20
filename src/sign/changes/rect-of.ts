import type { PdfDocument } from "../pdf/pdf-document.js";
import type { PdfDict } from "../pdf/pdf-value.js";

/** The rectangle of an annotation, put in order: left, bottom, right, top. All zero without one. */
export function rectOf(document: PdfDocument, dict: PdfDict): readonly [left: number, bottom: number, right: number, top: number] {
  const [a = 0, b = 0, c = 0, d = 0] = document.array(dict.entries.get("Rect")).map((item) => document.number(item) ?? 0);
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}
