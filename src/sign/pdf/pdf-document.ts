import { say } from "../../base/bilingual.js";
import { attempt } from "./attempt.js";
import { LARGEST_STRUCTURE } from "./decode-stream.js";
import { Lexer } from "./lexer.js";
import { packedObjects } from "./packed-objects.js";
import { pdf } from "./pdf.js";
import { PdfFault } from "./pdf-fault.js";
import type { PdfSection, XrefEntry } from "./pdf-section.js";
import { pdfTail, type PdfTail } from "./pdf-tail.js";
import type { PdfDict, PdfValue } from "./pdf-value.js";
import { readObject, type PlacedObject } from "./read-object.js";
import { readSection } from "./read-section.js";

const MOST_SECTIONS = 2000;

/** One state of a file, seen only through its cross-references, as viewers see it. Objects that cannot be read are null. */
export class PdfDocument {
  readonly bytes: Uint8Array;
  readonly tail: PdfTail;
  /** Newest first. */
  readonly sections: readonly PdfSection[];
  /** What the newest section says of the file. */
  readonly trailer: PdfDict;
  private readonly objects = new Map<number, PdfValue>();
  private readonly containers = new Map<number, ReadonlyMap<number, PdfValue>>();
  private readonly merged = new Map<number, XrefEntry>();
  private work: number;

  /** Opens `bytes`; throws `PdfFault` when the chain of cross-references cannot be followed to its start. */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.tail = pdfTail(bytes, bytes.length);
    this.sections = chain(bytes, this.tail);
    this.trailer = this.sections[0]?.trailer ?? pdf.dict({});
    this.work = 16 * (bytes.length + 4 * 1024 * 1024);
    for (const section of this.sections) {
      for (const [num, entry] of section.entries) {
        const hidden = entry.kind === "free" ? section.hidden?.get(num) : undefined;
        if (!this.merged.has(num)) this.merged.set(num, hidden ?? entry);
      }
      for (const [num, entry] of section.hidden ?? []) if (!this.merged.has(num)) this.merged.set(num, entry);
    }
  }

  /** All numbers that any section lists. */
  get entries(): ReadonlyMap<number, XrefEntry> {
    return this.merged;
  }

  /** The object of this number; null where there is none, as the standard asks. */
  get(num: number): PdfValue {
    const known = this.objects.get(num);
    if (known !== undefined) return known;
    // While it is being read, an object that leads back to itself is null.
    this.objects.set(num, pdf.nothing);
    const value = this.load(num, this.merged.get(num));
    this.objects.set(num, value);
    return value;
  }

  /** Follows references, at most 32 in a row. */
  resolve(value: PdfValue | undefined): PdfValue {
    let found = value ?? pdf.nothing;
    for (let step = 0; found.kind === "ref" && step < 32; step++) found = this.get(found.num);
    return found.kind === "ref" ? pdf.nothing : found;
  }

  /** The dictionary that a value is or leads to; that of a stream too. */
  dict(value: PdfValue | undefined): PdfDict | undefined {
    const found = this.resolve(value);
    return found.kind === "dict" ? found : found.kind === "stream" ? found.dict : undefined;
  }

  array(value: PdfValue | undefined): readonly PdfValue[] {
    const found = this.resolve(value);
    return found.kind === "array" ? found.items : [];
  }

  name(value: PdfValue | undefined): string | undefined {
    const found = this.resolve(value);
    return found.kind === "name" ? found.value : undefined;
  }

  number(value: PdfValue | undefined): number | undefined {
    const found = this.resolve(value);
    return found.kind === "number" ? found.value : undefined;
  }

  get root(): PdfDict | undefined {
    return this.dict(this.trailer.entries.get("Root"));
  }

  get encrypted(): boolean {
    return this.resolve(this.trailer.entries.get("Encrypt")).kind !== "null";
  }

  /** Where and how an object that is not packed stands in the file. */
  placed(num: number): PlacedObject | undefined {
    const entry = this.merged.get(num);
    if (entry?.kind !== "offset" || entry.offset <= 0 || entry.offset >= this.bytes.length) return undefined;
    const lexer = new Lexer(this.bytes, entry.offset);
    const found = attempt(() => {
      lexer.skipSpace();
      return readObject(lexer, (length) => this.number(pdf.ref(length)));
    });
    this.spend(lexer.at - entry.offset);
    return found.ok && found.value.num === num ? found.value : undefined;
  }

  private load(num: number, entry: XrefEntry | undefined): PdfValue {
    if (entry === undefined || entry.kind === "free") return pdf.nothing;
    if (entry.kind === "offset") return this.placed(num)?.value ?? pdf.nothing;
    let objects = this.containers.get(entry.container);
    if (objects === undefined) {
      const stream = this.merged.get(entry.container)?.kind === "offset" ? this.get(entry.container) : pdf.nothing;
      const read = attempt(() =>
        stream.kind === "stream"
          ? packedObjects(stream, (value) => this.resolve(value), Math.min(LARGEST_STRUCTURE, this.work))
          : new Map<number, PdfValue>(),
      );
      objects = read.ok ? read.value : new Map<number, PdfValue>();
      this.spend(stream.kind === "stream" ? 64 * stream.data.length : 0);
      this.containers.set(entry.container, objects);
    }
    return objects.get(num) ?? pdf.nothing;
  }

  /** A hostile file can make every object as long as itself; an honest one is read a few times over. */
  private spend(bytes: number): void {
    this.work -= bytes + 1;
    if (this.work < 0) throw new PdfFault(say("文件的对象互相缠绕", "the file's objects are entangled"), 0);
  }
}

function chain(bytes: Uint8Array, tail: PdfTail): readonly PdfSection[] {
  const sections: PdfSection[] = [];
  const seen = new Set<number>();
  let work = 4 * (bytes.length + 4 * 1024 * 1024);
  for (let next: number | undefined = tail.startxref; next !== undefined;) {
    if (seen.has(next) || sections.length >= MOST_SECTIONS)
      throw new PdfFault(say("交叉引用表绕回了自己", "the cross-references lead back to themselves"), next);
    if (next <= 0 || next >= bytes.length)
      throw new PdfFault(say("交叉引用表的位置在文件之外", "a cross-reference table would be outside the file"), next);
    seen.add(next);
    const section: PdfSection = readSection(bytes, next, tail.end, LARGEST_STRUCTURE);
    work -= section.end - next + 8 * section.entries.size;
    if (work < 0) throw new PdfFault(say("交叉引用表互相缠绕", "the cross-references are entangled"), next);
    sections.push(section);
    const previous: PdfValue | undefined = section.trailer.entries.get("Prev");
    next = previous?.kind === "number" ? previous.value : undefined;
  }
  return sections;
}
