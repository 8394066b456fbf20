import { isSpace, type Lexer } from "./lexer.js";
import type { PdfString } from "./pdf-value.js";

/** `<48 65>`; a missing last digit counts as zero. */
export function readHexString(lexer: Lexer): PdfString {
  const start = lexer.at++;
  const close = lexer.bytes.indexOf(62, lexer.at);
  if (close === -1 || close >= lexer.end) return lexer.fault("十六进制字符串没有结尾", "a hexadecimal string does not end", start);
  const bytes = new Uint8Array((close - lexer.at + 1) >> 1);
  let nibbles = 0;
  for (; lexer.at < close; lexer.at++) {
    const byte = lexer.bytes[lexer.at] ?? 0;
    if (isSpace(byte)) continue;
    const digit = nibble(byte);
    if (digit === undefined) return lexer.fault("十六进制字符串里有别的字符", "a hexadecimal string holds other characters");
    bytes[nibbles >> 1] = (bytes[nibbles >> 1] ?? 0) | (nibbles & 1 ? digit : digit << 4);
    nibbles++;
  }
  lexer.at = close + 1;
  return { kind: "string", bytes: bytes.subarray(0, (nibbles + 1) >> 1), hex: true, range: [start, lexer.at] };
}

function nibble(byte: number): number | undefined {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const letter = byte | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : undefined;
}

const escapes: Readonly<Record<number, number>> = { 110: 10, 114: 13, 116: 9, 98: 8, 102: 12 };

/** `(text)` with balanced parentheses and backslashes. */
export function readLiteralString(lexer: Lexer): PdfString {
  const start = lexer.at++;
  const bytes: number[] = [];
  for (let open = 1; ;) {
    const byte = lexer.peek();
    if (byte === undefined) return lexer.fault("字符串没有结尾", "a string does not end", start);
    lexer.at++;
    if (byte === 92) readEscape(lexer, bytes);
    else if (byte === 13) {
      if (lexer.peek() === 10) lexer.at++;
      bytes.push(10);
    } else {
      if (byte === 40) open++;
      if (byte === 41 && --open === 0) break;
      bytes.push(byte);
    }
  }
  return { kind: "string", bytes: Uint8Array.from(bytes), hex: false, range: [start, lexer.at] };
}

function readEscape(lexer: Lexer, bytes: number[]): void {
  const byte = lexer.peek();
  if (byte === undefined) return;
  lexer.at++;
  if (byte >= 48 && byte <= 55) {
    let value = byte - 48;
    for (let count = 1; count < 3; count++) {
      const next = lexer.peek();
      if (next === undefined || next < 48 || next > 55) break;
      value = value * 8 + next - 48;
      lexer.at++;
    }
    bytes.push(value & 255);
  } else if (byte === 13) {
    if (lexer.peek() === 10) lexer.at++;
  } else if (byte !== 10) bytes.push(escapes[byte] ?? byte);
}
