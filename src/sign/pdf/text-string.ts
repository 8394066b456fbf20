import { concatBytes } from "./concat-bytes.js";
import { latin1 } from "./latin1.js";
import { pdf } from "./pdf.js";
import type { PdfString } from "./pdf-value.js";

/** A text string as UTF-16 with its mark, which every reader of PDF knows. */
export function textString(text: string): PdfString {
  const units = new Uint8Array(2 * text.length);
  for (let at = 0; at < text.length; at++) {
    units[2 * at] = text.charCodeAt(at) >> 8;
    units[2 * at + 1] = text.charCodeAt(at) & 255;
  }
  return pdf.bytes(concatBytes([Uint8Array.of(0xfe, 0xff), units]));
}

/** What a text string says: UTF-16, UTF-8 or (taken as Latin-1) the encoding of old PDF. */
export function readTextString(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes.subarray(2));
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(bytes.subarray(3));
  return latin1(bytes);
}
