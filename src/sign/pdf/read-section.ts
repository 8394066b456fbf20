import { isRegular, Lexer } from "./lexer.js";
import type { PdfSection, XrefEntry } from "./pdf-section.js";
import type { PdfValue } from "./pdf-value.js";
import { readObject } from "./read-object.js";
import { readValue } from "./read-value.js";
import { xrefStreamEntries } from "./xref-stream-entries.js";

/** The largest object number that a reader must take (ISO 32000-1, annex C). */
const LARGEST_NUMBER = 8_388_607;

/** Reads the section that starts at `offset`: a table with its trailer, or a stream. `limit` bounds what the stream may unpack to. Throws `PdfFault`. */
export function readSection(bytes: Uint8Array, offset: number, end: number, limit?: number): PdfSection {
  const lexer = new Lexer(bytes, offset, end);
  lexer.skipSpace();
  return lexer.takeWord("xref") ? readTable(lexer, offset, limit) : readStreamSection(lexer, offset, limit);
}

function readTable(lexer: Lexer, offset: number, limit?: number): PdfSection {
  const entries = new Map<number, XrefEntry>();
  for (;;) {
    lexer.skip();
    if (lexer.takeWord("trailer")) break;
    let first = lexer.integer();
    lexer.skip();
    const count = lexer.integer();
    if (first + count > LARGEST_NUMBER) return lexer.fault("交叉引用表的编号过大", "a cross-reference table numbers too high");
    // A well-known slip: the table starts at 1 with the entry that belongs to 0.
    for (let i = 0; i < count; i++) {
      const entry = readEntry(lexer);
      if (i === 0 && first === 1 && entry.kind === "free" && entry.gen === 65535) first = 0;
      const num = first + i;
      if (!entries.has(num)) entries.set(num, entry.kind === "free" ? { kind: "free" } : entry);
    }
  }
  const trailer = readValue(lexer);
  if (trailer.kind !== "dict") return lexer.fault("“trailer”后面不是字典", "no dictionary follows “trailer”");
  const end = lexer.at;
  const stream = trailer.entries.get("XRefStm");
  const hidden =
    stream?.kind === "number" ? readStreamSection(new Lexer(lexer.bytes, stream.value, lexer.end), stream.value, limit).entries : undefined;
  return { kind: "table", offset, end, trailer, entries, hidden };
}

type TableEntry =
  { readonly kind: "free"; readonly gen: number } | { readonly kind: "offset"; readonly offset: number; readonly gen: number };

function readEntry(lexer: Lexer): TableEntry {
  lexer.skip();
  const offset = lexer.integer();
  lexer.skip();
  const gen = lexer.integer();
  lexer.skip();
  const letter = lexer.peek();
  if ((letter !== 110 && letter !== 102) || isRegular(lexer.peek(1)))
    return lexer.fault("交叉引用表的条目不合格式", "an entry of a cross-reference table is malformed");
  lexer.at++;
  return letter === 110 ? { kind: "offset", offset, gen } : { kind: "free", gen };
}

function readStreamSection(lexer: Lexer, offset: number, limit?: number): PdfSection {
  const object = readObject(lexer, () => undefined);
  const { value } = object;
  const type = value.kind === "stream" ? value.dict.entries.get("Type") : undefined;
  if (value.kind !== "stream" || type?.kind !== "name" || type.value !== "XRef")
    return lexer.fault("此处应有交叉引用表", "a cross-reference table is missing", offset);
  const direct = (one: PdfValue | undefined): PdfValue => one ?? { kind: "null" };
  return {
    kind: "stream",
    offset,
    end: object.range[1],
    trailer: value.dict,
    entries: xrefStreamEntries(value, direct, LARGEST_NUMBER, limit),
    hidden: undefined,
  };
}
