import { latin1 } from "./latin1.js";
import { isRegular, type Lexer } from "./lexer.js";
import { pdf } from "./pdf.js";
import type { PdfDict, PdfName, PdfValue } from "./pdf-value.js";
import { readHexString, readLiteralString } from "./read-string.js";

const DEEPEST = 100;

/** Reads one object (not a stream) at the lexer's position; throws `PdfFault`. */
export function readValue(lexer: Lexer, depth = 0): PdfValue {
  lexer.skip();
  if (depth > DEEPEST) return lexer.fault("嵌套过深", "the nesting is too deep");
  switch (lexer.peek()) {
    case undefined:
      return lexer.fault("文件到此中断", "the file ends here");
    case 60:
      return lexer.peek(1) === 60 ? readDict(lexer, depth) : readHexString(lexer);
    case 40:
      return readLiteralString(lexer);
    case 47:
      return readName(lexer);
    case 91:
      return readArray(lexer, depth);
    default:
      return readWord(lexer);
  }
}

function readDict(lexer: Lexer, depth: number): PdfDict {
  lexer.at += 2;
  const entries = new Map<string, PdfValue>();
  let ambiguous = false;
  for (;;) {
    lexer.skip();
    if (lexer.peek() === 62 && lexer.peek(1) === 62) {
      lexer.at += 2;
      return { kind: "dict", entries, ambiguous };
    }
    if (lexer.peek() !== 47) return lexer.fault("字典的键不是名称", "a dictionary's key is no name");
    const key = readName(lexer).value;
    const value = readValue(lexer, depth + 1);
    if (entries.has(key)) ambiguous = true;
    else entries.set(key, value);
  }
}

function readArray(lexer: Lexer, depth: number): PdfValue {
  lexer.at += 1;
  const items: PdfValue[] = [];
  for (;;) {
    lexer.skip();
    if (lexer.peek() === 93) {
      lexer.at += 1;
      return pdf.array(items);
    }
    items.push(readValue(lexer, depth + 1));
  }
}

function readName(lexer: Lexer): PdfName {
  const start = ++lexer.at;
  while (isRegular(lexer.peek())) lexer.at++;
  const raw = latin1(lexer.bytes.subarray(start, lexer.at));
  return pdf.name(
    raw.includes("#") ? raw.replaceAll(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : raw,
  );
}

function readWord(lexer: Lexer): PdfValue {
  const start = lexer.at;
  const num = lexer.takeInteger();
  if (num !== undefined && !isRegular(lexer.peek())) {
    const after = lexer.at;
    const gen = reference(lexer);
    if (gen !== undefined) return pdf.ref(num, gen);
    lexer.at = after;
    return { kind: "number", value: num, text: latin1(lexer.bytes.subarray(start, after)) };
  }
  lexer.at = start;
  while (isRegular(lexer.peek())) lexer.at++;
  const text = latin1(lexer.bytes.subarray(start, Math.min(lexer.at, start + 64)));
  if (text === "true" || text === "false") return { kind: "boolean", value: text === "true" };
  if (text === "null") return pdf.nothing;
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text)) return { kind: "number", value: Number(text), text };
  // Damaged numbers such as "--5" or "1.2.3" count as zero, as in most readers.
  if (/^[+\-.\d]+$/.test(text)) return { kind: "number", value: 0, text };
  return lexer.fault("此处没有可识别的对象", "nothing known stands here", start);
}

/** The rest of `12 0 R`, after the number; undefined when it is not one. */
function reference(lexer: Lexer): number | undefined {
  lexer.skip();
  const gen = lexer.takeInteger();
  if (gen === undefined || isRegular(lexer.peek())) return undefined;
  lexer.skip();
  return lexer.takeWord("R") ? gen : undefined;
}
