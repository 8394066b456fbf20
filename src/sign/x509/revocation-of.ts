import type { Certificate } from "./certificate.js";
import type { Crypto } from "./crypto.js";
import { hex } from "../pdf/hex.js";
import { ocspAnswer, type OcspResponse } from "./ocsp-response.js";
import { listIsOf, type RevocationList } from "./revocation-list.js";

/** Lists and responses that came with a file. */
export interface RevocationEvidence {
  readonly lists: readonly RevocationList[];
  readonly responses: readonly OcspResponse[];
}

/** What the evidence says of a certificate: the moment it was revoked, that it was not, or nothing at all. */
export async function revocationOf(
  certificate: Certificate,
  issuer: Certificate,
  evidence: RevocationEvidence,
  crypto: Crypto,
): Promise<number | "good" | "unknown"> {
  let good = false;
  for (const list of evidence.lists) {
    if (!(await listIsOf(list, issuer, crypto))) continue;
    const moment = list.revoked.get(hex(certificate.serial));
    if (moment !== undefined) return moment;
    good = true;
  }
  for (const response of evidence.responses) {
    const answer = await ocspAnswer(response, certificate, issuer, crypto);
    if (typeof answer?.status === "number") return answer.status;
    good ||= answer?.status === "good";
  }
  return good ? "good" : "unknown";
}
