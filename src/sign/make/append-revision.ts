import { concatBytes } from "../pdf/concat-bytes.js";
import { latin1Bytes } from "../pdf/latin1-bytes.js";
import { pdf } from "../pdf/pdf.js";
import type { PdfDocument } from "../pdf/pdf-document.js";
import type { PdfDict, PdfValue } from "../pdf/pdf-value.js";
import { writeValue } from "../pdf/write-value.js";

/** A file with one more revision, and where its objects stand in it. */
export interface AppendedRevision {
  readonly bytes: Uint8Array;
  /** Offsets of the new revision's objects, by number. */
  readonly offsets: ReadonlyMap<number, number>;
}

/** Keys of a cross-reference section that belong to that section alone. */
const own: ReadonlySet<string> = new Set(["Prev", "XRefStm", "Type", "W", "Index", "Filter", "DecodeParms", "Length", "Size", "ID"]);

/**
 * The file's bytes followed by these objects, with cross-references of the kind that the file already uses. `unique`: 16 bytes
 * that identify the new revision.
 */
export function appendRevision(document: PdfDocument, objects: ReadonlyMap<number, PdfValue>, unique: Uint8Array): AppendedRevision {
  const { bytes } = document;
  const stream = document.sections[0]?.kind === "stream";
  const pieces: Uint8Array[] = [bytes];
  let at = bytes.length;
  const write = (text: string): void => {
    const piece = latin1Bytes(text);
    pieces.push(piece);
    at += piece.length;
  };
  if (bytes.at(-1) !== 10) write("\n");
  const offsets = new Map<number, number>();
  const gens = new Map<number, number>();
  for (const [num, value] of [...objects].sort(([a], [b]) => a - b)) {
    const entry = document.entries.get(num);
    const gen = entry?.kind === "offset" ? entry.gen : 0;
    offsets.set(num, at);
    gens.set(num, gen);
    write(`${num} ${gen} obj\n${writeValue(value)}\nendobj\n`);
  }
  const size = Math.max(document.number(document.trailer.entries.get("Size")) ?? 0, ...[...objects.keys()].map((num) => num + 1));
  const start = at;
  if (stream) {
    offsets.set(size, start);
    gens.set(size, 0);
    write(`${size} 0 obj\n${writeValue(sectionStream(document, offsets, gens, size + 1, unique))}\nendobj\n`);
  } else write(`${table(offsets, gens)}trailer\n${writeValue(trailer(document, size, unique))}\n`);
  write(`startxref\n${start}\n%%EOF\n`);
  return { bytes: concatBytes(pieces), offsets };
}

function trailer(document: PdfDocument, size: number, unique: Uint8Array): PdfDict {
  const kept = [...document.trailer.entries].filter(([key]) => !own.has(key));
  const [first] = document.array(document.trailer.entries.get("ID"));
  const id = pdf.array([first?.kind === "string" ? first : pdf.bytes(unique), pdf.bytes(unique)]);
  return pdf.dict({ ...Object.fromEntries(kept), Size: pdf.number(size), Prev: pdf.number(document.tail.startxref), ID: id });
}

/** Numbers in ascending runs. */
function runs(offsets: ReadonlyMap<number, number>): readonly (readonly number[])[] {
  const found: number[][] = [];
  for (const num of [...offsets.keys()].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last?.at(-1) === num - 1) last.push(num);
    else found.push([num]);
  }
  return found;
}

function table(offsets: ReadonlyMap<number, number>, gens: ReadonlyMap<number, number>): string {
  const digits = (value: number, width: number): string => String(value).padStart(width, "0");
  const entry = (num: number): string => `${digits(offsets.get(num) ?? 0, 10)} ${digits(gens.get(num) ?? 0, 5)} n\r\n`;
  return `xref\n${runs(offsets)
    .map((run) => `${run[0] ?? 0} ${run.length}\n${run.map(entry).join("")}`)
    .join("")}`;
}

function sectionStream(
  document: PdfDocument,
  offsets: ReadonlyMap<number, number>,
  gens: ReadonlyMap<number, number>,
  size: number,
  unique: Uint8Array,
): PdfValue {
  const groups = runs(offsets);
  const rows = groups.flat().map((num) => {
    const row = new DataView(new ArrayBuffer(7));
    row.setUint8(0, 1);
    row.setUint32(1, offsets.get(num) ?? 0);
    row.setUint16(5, gens.get(num) ?? 0);
    return new Uint8Array(row.buffer);
  });
  return pdf.stream(
    {
      ...Object.fromEntries(trailer(document, size, unique).entries),
      Type: pdf.name("XRef"),
      W: pdf.numbers([1, 4, 2]),
      Index: pdf.numbers(groups.flatMap((run) => [run[0] ?? 0, run.length])),
    },
    concatBytes(rows),
  );
}
