import type { XmlText } from "../../../read/docx/xml/decode-xml.js";

/** A part's characters as bytes again, in the encoding and with the byte order mark that it came with. */
export function encodeXml({ xml, encoding, mark }: XmlText): Uint8Array {
  const text = mark ? `\ufeff${xml}` : xml;
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), encoding === "utf-16le");
  return bytes;
}
