import { say } from "../../base/bilingual.js";
import { decodeStream } from "./decode-stream.js";
import { Lexer } from "./lexer.js";
import { PdfFault } from "./pdf-fault.js";
import type { PdfStream, PdfValue } from "./pdf-value.js";
import { readValue } from "./read-value.js";

/** The objects of an object stream by number; the first of two with one number counts. Throws `PdfFault`. */
export function packedObjects(
  stream: PdfStream,
  resolve: (value: PdfValue | undefined) => PdfValue,
  limit: number,
): ReadonlyMap<number, PdfValue> {
  const count = resolve(stream.dict.entries.get("N"));
  const first = resolve(stream.dict.entries.get("First"));
  if (count.kind !== "number" || first.kind !== "number") throw new PdfFault(say("对象流不合格式", "an object stream is malformed"), 0);
  const data = decodeStream(stream, resolve, limit);
  const header = new Lexer(data, 0, first.value);
  const objects = new Map<number, PdfValue>();
  for (let i = 0; i < count.value; i++) {
    header.skip();
    const num = header.integer();
    header.skip();
    const offset = header.integer();
    if (!objects.has(num)) objects.set(num, readValue(new Lexer(data, first.value + offset)));
  }
  return objects;
}
