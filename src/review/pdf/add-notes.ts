import { PDFArray, PDFDocument, PDFHexString, PDFName, PDFPageLeaf, PDFRef, PDFString, type PDFContext, type PDFDict } from "pdf-lib";
import { boundsOf, highlightLook, noteColours, SIGN, signLook } from "./note-look.js";
import type { PageNote } from "./page-note.js";

export interface NoteStamp {
  readonly author: string;
  /** ISO 8601. */
  readonly date: string;
}

/**
 * The file with notes as one incremental update: its own bytes come first, unchanged. Page dictionaries get nothing but a
 * longer list of annotations. Throws when the file cannot be taken apart.
 */
export async function addNotes(bytes: Uint8Array, notes: readonly PageNote[], stamp: NoteStamp): Promise<Uint8Array> {
  if (notes.length === 0) return bytes;
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const useObjectStreams = endsInStream(bytes);
  const snapshot = document.takeSnapshot();
  const pages = pagesOf(document);
  for (const [page, own] of Map.groupBy(notes, (note) => note.page)) {
    const found = pages[page - 1];
    if (!found) throw new Error(`no page ${page}`);
    const annotations = own.flatMap((note) => annotationsOf(document.context, found.ref, note, stamp));
    snapshot.markRefForSave(extend(document.context, found, annotations));
  }
  const increment = await document.saveIncremental(snapshot, { useObjectStreams });
  const whole = new Uint8Array(bytes.length + increment.length);
  whole.set(bytes);
  whole.set(increment, bytes.length);
  return whole;
}

interface PageObject {
  readonly ref: PDFRef;
  readonly dictionary: PDFDict;
}

/** The pages as they lie in the tree; going through the library's own page objects would rewrite their contents. */
function pagesOf(document: PDFDocument): PageObject[] {
  const pages: PageObject[] = [];
  document.catalog.Pages().traverse((node, ref) => {
    if (node instanceof PDFPageLeaf) pages.push({ ref, dictionary: node });
  });
  return pages;
}

/** Adds annotations to a page's list and returns the object that changed: the list where it is one of its own, else the page. */
function extend(context: PDFContext, { ref, dictionary }: PageObject, annotations: readonly PDFRef[]): PDFRef {
  const key = PDFName.of("Annots");
  const held = dictionary.get(key);
  const list = dictionary.lookupMaybe(key, PDFArray) ?? context.obj([]);
  for (const annotation of annotations) list.push(annotation);
  if (held instanceof PDFRef && context.lookup(held) === list) return held;
  dictionary.set(key, list);
  return ref;
}

function annotationsOf(context: PDFContext, page: PDFRef, note: PageNote, stamp: NoteStamp): PDFRef[] {
  const colour = noteColours[note.severity];
  const bounds = boundsOf(note.boxes);
  const isSign = note.kind === "sign";
  const look = context.stream(isSign ? signLook(colour) : highlightLook(note.boxes, colour), {
    Type: "XObject",
    Subtype: "Form",
    BBox: isSign ? [0, 0, SIGN, SIGN] : [bounds.x, bounds.y, bounds.x + bounds.width, bounds.y + bounds.height],
    Resources: isSign ? {} : { ExtGState: { M: { Type: "ExtGState", BM: "Multiply" } } },
  });
  const annotation = context.obj({
    Type: "Annot",
    Subtype: isSign ? "Text" : "Highlight",
    Rect: [bounds.x, bounds.y, bounds.x + bounds.width, bounds.y + bounds.height],
    ...(isSign ? { Name: "Comment" } : { QuadPoints: note.boxes.flatMap(cornersOf) }),
    C: [...colour],
    // Printed; a sign keeps its size and stays upright.
    F: isSign ? 28 : 4,
    P: page,
    T: PDFHexString.fromText(stamp.author),
    Contents: PDFHexString.fromText(note.contents),
    M: PDFString.of(pdfDate(stamp.date)),
    CreationDate: PDFString.of(pdfDate(stamp.date)),
    NM: PDFHexString.fromText(note.name),
    AP: { N: context.register(look) },
  });
  const ref = context.register(annotation);
  const right = bounds.x + bounds.width + 10;
  const popup = context.obj({
    Type: "Annot",
    Subtype: "Popup",
    Parent: ref,
    Rect: [right, bounds.y - 120, right + 220, bounds.y],
    Open: false,
    F: 28,
  });
  const popupRef = context.register(popup);
  annotation.set(PDFName.of("Popup"), popupRef);
  return [ref, popupRef];
}

/** Upper left, upper right, lower left, lower right: the order that all viewers follow. */
const cornersOf = ({ x, y, width, height }: PageNote["boxes"][number]): number[] => [
  x,
  y + height,
  x + width,
  y + height,
  x,
  y,
  x + width,
  y,
];

/** 2026-11-22T08:00:00Z as D:20261122080000Z. */
const pdfDate = (date: string): string => `D:${date.replace(/\.\d+/u, "").replaceAll(/[-:T]/gu, "")}`;

/**
 * Whether the last cross-reference section is a stream, since an update must be of the same kind. A file whose end does not
 * lead to one is repaired by viewers as they see fit, and would be repaired otherwise after an update.
 */
function endsInStream(bytes: Uint8Array): boolean {
  const text = (from: number, to?: number): string => new TextDecoder("latin1").decode(bytes.subarray(from, to));
  const offset = Number([...text(-2048).matchAll(/startxref\s{1,9}(\d{1,12})\s/gu)].at(-1)?.[1] ?? Number.NaN);
  const section = Number.isInteger(offset) ? text(offset, offset + 20).trimStart() : "";
  if (section.startsWith("xref")) return false;
  if (/^\d{1,10} \d{1,5} obj/u.test(section)) return true;
  throw new Error("the file does not say where its objects are");
}
