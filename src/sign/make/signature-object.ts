import { pdf } from "../pdf/pdf.js";
import type { PdfDict, PdfString, PdfValue } from "../pdf/pdf-value.js";

/** Room for the number of the signed range: ten digits each. */
const WIDE = "0000000000";

/** The dictionary of a signature whose content and range are still to be filled in. */
export function signatureObject(entries: Readonly<Record<string, PdfValue | undefined>>, room: number): PdfDict {
  const range: PdfValue = pdf.array([pdf.number(0), ...[1, 2, 3].map((): PdfValue => ({ kind: "number", value: 0, text: WIDE }))]);
  const contents: PdfString = pdf.bytes(new Uint8Array(room));
  return pdf.dict({ ...entries, ByteRange: range, Contents: contents });
}
