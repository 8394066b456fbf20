import { attempt } from "../pdf/attempt.js";
import { PdfDocument } from "../pdf/pdf-document.js";
import { signatureFields } from "../verify/signature-fields.js";
import { attachments } from "./attachments.js";
import { readSealPlaces, sealPlacesFile, type SealPlace } from "./seal-places.js";
import { readSigningOrder, signingOrderFile } from "./signing-order.js";

/** What a file itself says about the next signature. */
export interface SigningContext {
  /** The party asked for, else the one whose turn it is; undefined where the file has no plan. */
  readonly party: string | undefined;
  /** That party's registered name, where the plan knows it. */
  readonly name: string | undefined;
  readonly places: readonly SealPlace[];
}

/** Never fails: whether the file may be signed at all is for `sign` to say. */
export function signingContext(bytes: Uint8Array, asked: string | undefined): SigningContext {
  const read = attempt(() => {
    const document = new PdfDocument(bytes);
    const files = attachments(document);
    const signed = new Set(signatureFields(document).fields.flatMap(({ name, value }) => (value === undefined ? [] : [name])));
    return { order: readSigningOrder(files.get(signingOrderFile)), places: readSealPlaces(files.get(sealPlacesFile)), signed };
  });
  if (!read.ok) return { party: asked, name: undefined, places: [] };
  const { order, places, signed } = read.value;
  const party = asked ?? order?.parties.find((one) => !signed.has(one.party))?.party;
  return { party, name: order?.parties.find((one) => one.party === party)?.name, places };
}
