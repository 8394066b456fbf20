import type { Contract } from "../../document/node.js";
import type { Place } from "../../document/place.js";
import type { Range } from "../../base/range.js";
import type { DocxSource } from "../../read/docx/docx-source.js";
import { docxPlaces, type PlacedSpan } from "../../read/docx/view/docx-places.js";
import type { Marks } from "../../read/pdf/paragraphs/marks.js";
import { pdfPlaces } from "../../read/pdf/pdf-places.js";
import type { PdfSource } from "../../read/pdf/pdf-source.js";
import type { ReadDocument } from "../../read/read-contract.js";
import type { Source } from "../../read/source.js";

/** What was read, as data that can be sent from one process to another. */
export interface PlainDocument {
  readonly contract: Contract;
  readonly source: Pick<Source, "format" | "text" | "lines" | "notes" | "risks" | "doubtful">;
  readonly way: WayBack;
  readonly drafted?: ReadDocument["drafted"];
}

/** What it takes to find the places of a range again. */
type WayBack =
  | { readonly type: "docx"; readonly spans: readonly PlacedSpan[] }
  | { readonly type: "pdf"; readonly marks: Marks }
  | { readonly type: "none" };

export function toPlain({ contract, source, drafted }: ReadDocument): PlainDocument {
  const { format, text, lines, notes, risks, doubtful } = source;
  const plain = { format, text, lines, notes, risks, ...(doubtful && { doubtful }) };
  return { contract, source: plain, way: wayBack(source), ...(drafted && { drafted }) };
}

/** A contract that was never a file, as if it had been read. */
export const plainContract = (contract: Contract): PlainDocument => ({
  contract,
  source: { format: "md", text: contract.text, lines: [], notes: [], risks: [] },
  way: { type: "none" },
});

/** The document as the reader would have returned it, but without the file itself: it can be checked, not written into. */
export function fromPlain({ contract, source, way, drafted }: PlainDocument): ReadDocument {
  const placesOf = placesBy(way);
  return { contract, source: { ...source, placesOf }, placesOf, ...(drafted && { drafted }) };
}

function wayBack(source: Source): WayBack {
  if (isDocx(source))
    return {
      type: "docx",
      spans: source.spans.map(({ range, paragraph: { part, index }, label }) => ({
        range,
        paragraph: { part: { name: part.name }, index },
        ...(label && { label: { text: label.text, bullet: label.bullet } }),
      })),
    };
  return isPdf(source) ? { type: "pdf", marks: source.marks } : { type: "none" };
}

function placesBy(way: WayBack): (range: Range) => readonly Place[] {
  switch (way.type) {
    case "docx":
      return (range) => docxPlaces(way, range);
    case "pdf":
      return (range) => pdfPlaces(way.marks, range);
    case "none":
      return () => [];
  }
}

const isDocx = (source: Source): source is DocxSource => source.format === "docx" && "spans" in source;

const isPdf = (source: Source): source is PdfSource => "marks" in source;
