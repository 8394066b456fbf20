import { appendRevision } from "../../sign/make/append-revision.js";
import { DraftRevision } from "../../sign/make/draft-revision.js";
import { PdfDocument } from "../../sign/pdf/pdf-document.js";
import { PdfFault } from "../../sign/pdf/pdf-fault.js";
import { textString } from "../../sign/pdf/text-string.js";
import { sha256 } from "../library-files.js";
import { trailLine, trailName, type TrailHead } from "./trail-head.js";

/**
 * The PDF with the head of the trail in its document information (in its catalogue, where it has none), as one more revision;
 * undefined where it is encrypted or cannot be followed.
 */
export function stampPdf(bytes: Uint8Array, trail: TrailHead): Uint8Array | undefined {
  try {
    const document = new PdfDocument(bytes);
    if (document.trailer.entries.has("Encrypt")) return undefined;
    const revision = new DraftRevision(document);
    for (const key of ["Info", "Root"]) {
      const place = document.trailer.entries.get(key);
      const known = document.dict(place);
      if (place?.kind !== "ref" || known === undefined) continue;
      revision.set(place, revision.with(known, { [trailName]: textString(trailLine(trail)) }));
      break;
    }
    if (revision.objects.size === 0) return undefined;
    const unique = Buffer.from(sha256(trailLine(trail)), "hex").subarray(0, 16);
    return appendRevision(document, revision.objects, new Uint8Array(unique)).bytes;
  } catch (error) {
    if (error instanceof PdfFault) return undefined;
    throw error;
  }
}
