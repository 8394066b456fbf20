import { say } from "../../base/bilingual.js";
import { decodeStream } from "./decode-stream.js";
import { PdfFault } from "./pdf-fault.js";
import type { XrefEntry } from "./pdf-section.js";
import type { PdfStream, PdfValue } from "./pdf-value.js";

/** The entries that a cross-reference stream lists; throws `PdfFault`. */
export function xrefStreamEntries(
  stream: PdfStream,
  resolve: (value: PdfValue | undefined) => PdfValue,
  largest: number,
  limit?: number,
): ReadonlyMap<number, XrefEntry> {
  const wrong = (): PdfFault => new PdfFault(say("交叉引用流不合格式", "a cross-reference stream is malformed"), 0);
  const numbers = (key: string): readonly number[] | undefined => {
    const value = stream.dict.entries.get(key);
    if (value === undefined) return undefined;
    const list = value.kind === "array" ? value.items : [];
    return list.map((item) => (item.kind === "number" && Number.isInteger(item.value) && item.value >= 0 ? item.value : -1));
  };
  const [typeWidth = -1, secondWidth = -1, thirdWidth = -1] = numbers("W") ?? [];
  const size = stream.dict.entries.get("Size");
  const index = numbers("Index") ?? [0, size?.kind === "number" ? size.value : -1];
  const width = typeWidth + secondWidth + thirdWidth;
  if (
    Math.min(typeWidth, secondWidth, thirdWidth) < 0 ||
    Math.max(typeWidth, secondWidth, thirdWidth) > 7 ||
    width < 1 ||
    index.length % 2 === 1 ||
    index.some((one) => one < 0)
  )
    throw wrong();

  const data = decodeStream(stream, resolve, limit);
  const entries = new Map<number, XrefEntry>();
  let at = 0;
  const field = (bytes: number, missing: number): number => {
    if (bytes === 0) return missing;
    let value = 0;
    for (let i = 0; i < bytes; i++) value = value * 256 + (data[at++] ?? 0);
    return value;
  };
  for (let pair = 0; pair < index.length; pair += 2) {
    const first = index[pair] ?? 0;
    const count = index[pair + 1] ?? 0;
    if (first + count > largest) throw wrong();
    for (let i = 0; i < count && at + width <= data.length; i++) {
      const type = field(typeWidth, 1);
      const second = field(secondWidth, 0);
      const third = field(thirdWidth, 0);
      if (!entries.has(first + i)) entries.set(first + i, entryOf(type, second, third));
    }
  }
  return entries;
}

function entryOf(type: number, second: number, third: number): XrefEntry {
  if (type === 1) return { kind: "offset", offset: second, gen: third };
  return type === 2 ? { kind: "packed", container: second, index: third } : { kind: "free" };
}
