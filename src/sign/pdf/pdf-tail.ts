import { say } from "../../base/bilingual.js";
import { findBytesBack } from "./find-bytes.js";
import { isSpace, Lexer } from "./lexer.js";
import { PdfFault } from "./pdf-fault.js";

/** How a file ends: `startxref`, an offset, `%%EOF`, and perhaps bytes that belong to nothing. */
export interface PdfTail {
  readonly startxref: number;
  /** After `%%EOF` and the white space that follows it. */
  readonly end: number;
  /** Bytes after that: none in an honest file. */
  readonly trailing: number;
}

/** The last tail before `end`; throws `PdfFault` where there is none. */
export function pdfTail(bytes: Uint8Array, end: number): PdfTail {
  for (let at = findBytesBack(bytes, "startxref", end); at !== -1; at = findBytesBack(bytes, "startxref", at)) {
    const lexer = new Lexer(bytes, at + 9, end);
    lexer.skipSpace();
    const startxref = lexer.takeInteger();
    lexer.skipSpace();
    if (startxref === undefined || !takeEnd(lexer)) continue;
    while (isSpace(lexer.peek())) lexer.at++;
    return { startxref, end: lexer.at, trailing: end - lexer.at };
  }
  throw new PdfFault(say("文件没有完整的结尾，可能被截断", "the file has no complete end; it may be cut off"), end);
}

/** `%%EOF`; what follows it on the line is not looked at here. */
function takeEnd(lexer: Lexer): boolean {
  const found = [37, 37, 69, 79, 70].every((byte, ahead) => lexer.peek(ahead) === byte);
  if (found) lexer.at += 5;
  return found;
}
