import type { PdfDocument } from "../pdf/pdf-document.js";
import type { PdfDict } from "../pdf/pdf-value.js";

/** What a certifying signature (DocMDP) allows afterwards; undefined for one that does not certify. */
export function signerPermission(document: PdfDocument, signature: PdfDict): 1 | 2 | 3 | undefined {
  for (const item of document.array(signature.entries.get("Reference"))) {
    const reference = document.dict(item);
    if (document.name(reference?.entries.get("TransformMethod")) !== "DocMDP") continue;
    const level = document.number(document.dict(reference?.entries.get("TransformParams"))?.entries.get("P"));
    return level === 1 ? 1 : level === 3 ? 3 : 2;
  }
  return undefined;
}
