import { objectGraph } from "../changes/object-graph.js";
import { pdf } from "../pdf/pdf.js";
import type { PdfDocument } from "../pdf/pdf-document.js";
import type { PdfDict, PdfRef, PdfValue } from "../pdf/pdf-value.js";

/** Objects of a revision that is being made. Numbers are new to the whole file: not even a dangling reference has them. */
export class DraftRevision {
  readonly document: PdfDocument;
  readonly objects = new Map<number, PdfValue>();
  private next: number;

  constructor(document: PdfDocument) {
    this.document = document;
    const used = [...document.entries.keys(), ...objectGraph(document).keys()];
    this.next = used.reduce((free, num) => Math.max(free, num + 1), document.number(document.trailer.entries.get("Size")) ?? 1);
  }

  /** A number for an object whose value comes later. */
  reserve(): PdfRef {
    return pdf.ref(this.next++);
  }

  add(value: PdfValue): PdfRef {
    const ref = this.reserve();
    this.objects.set(ref.num, value);
    return ref;
  }

  set(ref: PdfRef, value: PdfValue): void {
    this.objects.set(ref.num, value);
  }

  /** What a reference leads to with this revision's own changes. */
  dict(value: PdfValue | undefined): PdfDict | undefined {
    const mine = value?.kind === "ref" ? this.objects.get(value.num) : undefined;
    return mine?.kind === "dict" ? mine : this.document.dict(value);
  }

  /** The same dictionary with some keys set. */
  with(dict: PdfDict, entries: Readonly<Record<string, PdfValue | undefined>>): PdfDict {
    return pdf.dict({ ...Object.fromEntries(dict.entries), ...entries });
  }
}
