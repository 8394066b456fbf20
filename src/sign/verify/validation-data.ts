import { decodeStream } from "../pdf/decode-stream.js";
import { attempt } from "../pdf/attempt.js";
import type { PdfDocument } from "../pdf/pdf-document.js";
import { attemptDer } from "../der/attempt-der.js";
import { readCertificate, type Certificate } from "../x509/certificate.js";
import { readOcspResponse } from "../x509/ocsp-response.js";
import { readRevocationList } from "../x509/revocation-list.js";
import type { RevocationEvidence } from "../x509/revocation-of.js";

const MOST = 200;

/** Certificates and revocation evidence that the file itself carries (/DSS). */
export function validationData(document: PdfDocument): RevocationEvidence & { readonly certificates: readonly Certificate[] } {
  const store = document.dict(document.root?.entries.get("DSS"));
  const streams = (key: string): readonly Uint8Array[] =>
    document
      .array(store?.entries.get(key))
      .slice(0, MOST)
      .flatMap((item) => {
        const stream = document.resolve(item);
        const data = attempt(() => (stream.kind === "stream" ? decodeStream(stream, (value) => document.resolve(value)) : undefined));
        return data.ok && data.value !== undefined ? [data.value] : [];
      });
  return {
    certificates: streams("Certs").flatMap((bytes) => attemptDer(() => readCertificate(bytes)) ?? []),
    lists: streams("CRLs").flatMap((bytes) => readRevocationList(bytes) ?? []),
    responses: streams("OCSPs").flatMap((bytes) => readOcspResponse(bytes) ?? []),
  };
}
