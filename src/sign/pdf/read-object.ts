import { findBytes } from "./find-bytes.js";
import { isSpace, type Lexer } from "./lexer.js";
import { pdf } from "./pdf.js";
import type { PdfDict, PdfStream, PdfValue } from "./pdf-value.js";
import { readValue } from "./read-value.js";

/** An indirect object where it stands. */
export interface PlacedObject {
  readonly num: number;
  readonly gen: number;
  readonly value: PdfValue;
  /** From its number to the end of `endobj`. */
  readonly range: readonly [start: number, end: number];
  /** It says `endobj`, its streams are as long as they say, no dictionary of it has a key twice. */
  readonly strict: boolean;
}

/** Where a stream's /Length is written elsewhere. */
export type LengthOf = (num: number) => number | undefined;

/** Reads `12 0 obj … endobj` at the lexer's position; throws `PdfFault`. */
export function readObject(lexer: Lexer, lengthOf: LengthOf): PlacedObject {
  const start = lexer.at;
  const num = lexer.integer();
  lexer.skip();
  const gen = lexer.integer();
  lexer.skip();
  if (!takeObj(lexer)) return lexer.fault("缺少“obj”", "“obj” is missing");
  lexer.skip();
  const value = lexer.takeWord("endobj") ? undefined : readValue(lexer);
  if (value === undefined) return { num, gen, value: pdf.nothing, range: [start, lexer.at], strict: true };
  lexer.skip();
  const whole = value.kind === "dict" && isStream(lexer) ? readStream(lexer, value, lengthOf) : value;
  lexer.skip();
  const closed = lexer.takeWord("endobj");
  return {
    num,
    gen,
    value: whole,
    range: [start, lexer.at],
    strict: closed && (whole.kind !== "stream" || whole.exact) && unambiguous(whole),
  };
}

/** Some writers go on without a space after `obj`. */
function takeObj(lexer: Lexer): boolean {
  if (lexer.peek() !== 111 || lexer.peek(1) !== 98 || lexer.peek(2) !== 106) return false;
  lexer.at += 3;
  return true;
}

function isStream(lexer: Lexer): boolean {
  const next = lexer.peek(6);
  return (
    lexer.peek() === 115 &&
    lexer.peek(1) === 116 &&
    lexer.peek(2) === 114 &&
    lexer.peek(3) === 101 &&
    lexer.peek(4) === 97 &&
    lexer.peek(5) === 109 &&
    isSpace(next)
  );
}

function readStream(lexer: Lexer, dict: PdfDict, lengthOf: LengthOf): PdfStream {
  lexer.at += 6;
  while (lexer.peek() === 32 || lexer.peek() === 9) lexer.at++;
  if (lexer.peek() === 13) lexer.at++;
  if (lexer.peek() === 10) lexer.at++;
  const start = lexer.at;
  const length = dict.entries.get("Length");
  const size = length?.kind === "number" ? length.value : length?.kind === "ref" ? lengthOf(length.num) : undefined;
  if (size !== undefined && Number.isInteger(size) && size >= 0 && start + size <= lexer.end) {
    lexer.at = start + size;
    if (lexer.peek() === 13) lexer.at++;
    if (lexer.peek() === 10) lexer.at++;
    if (lexer.takeWord("endstream")) return { kind: "stream", dict, data: lexer.bytes.subarray(start, start + size), exact: true };
  }
  const end = findBytes(lexer.bytes, "endstream", start, lexer.end);
  if (end === -1) return lexer.fault("数据流没有结尾", "a stream does not end", start);
  lexer.at = end + 9;
  let last = end;
  if (lexer.bytes[last - 1] === 10) last--;
  if (lexer.bytes[last - 1] === 13) last--;
  return { kind: "stream", dict, data: lexer.bytes.subarray(start, Math.max(start, last)), exact: false };
}

function unambiguous(value: PdfValue): boolean {
  switch (value.kind) {
    case "dict":
      return !value.ambiguous && [...value.entries.values()].every(unambiguous);
    case "array":
      return value.items.every(unambiguous);
    case "stream":
      return unambiguous(value.dict);
    case "null":
    case "boolean":
    case "number":
    case "name":
    case "string":
    case "ref":
      return true;
  }
}
