import { hex } from "./hex.js";
import { latin1 } from "./latin1.js";
import type { PdfDict, PdfValue } from "./pdf-value.js";

/** A value as PDF source, one character a byte; a stream is written with its data. */
export function writeValue(value: PdfValue): string {
  switch (value.kind) {
    case "null":
      return "null";
    case "boolean":
      return String(value.value);
    case "number":
      return value.text;
    case "name":
      return writeName(value.value);
    case "string":
      return value.hex ? `<${hex(value.bytes)}>` : writeLiteral(value.bytes);
    case "array":
      return `[${value.items.map(writeValue).join(" ")}]`;
    case "dict":
      return writeDict(value);
    case "ref":
      return `${value.num} ${value.gen} R`;
    case "stream":
      return `${writeDict(value.dict)}\nstream\n${latin1(value.data)}\nendstream`;
  }
}

const writeDict = ({ entries }: PdfDict): string =>
  `<<${[...entries].map(([key, value]) => `${writeName(key)} ${writeValue(value)}`).join("")}>>`;

/** Everything but letters, digits and a few signs is written as `#xx`. */
const writeName = (name: string): string =>
  `/${name.replaceAll(/[^A-Za-z0-9._+\-:]/g, (character) => `#${character.charCodeAt(0).toString(16).padStart(2, "0")}`)}`;

function writeLiteral(bytes: Uint8Array): string {
  let text = "(";
  for (const byte of bytes) {
    if (byte === 40 || byte === 41 || byte === 92) text += `\\${String.fromCharCode(byte)}`;
    else text += byte < 32 || byte > 126 ? `\\${byte.toString(8).padStart(3, "0")}` : String.fromCharCode(byte);
  }
  return `${text})`;
}
