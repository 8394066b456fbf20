import { say, type Bilingual } from "../../base/bilingual.js";
import type { Certificate } from "../../sign/x509/certificate.js";
import type { Crypto } from "../../sign/x509/crypto.js";
import { shortName } from "../../sign/x509/distinguished-name.js";
import { evidenceAddresses, ocspRequest } from "../../sign/x509/evidence-addresses.js";
import { ocspAnswer, readOcspResponse, type OcspResponse } from "../../sign/x509/ocsp-response.js";
import { listIsOf, readRevocationList, type RevocationList } from "../../sign/x509/revocation-list.js";
import { httpBytes } from "./http-bytes.js";

export interface CollectedEvidence {
  readonly lists: readonly RevocationList[];
  readonly responses: readonly OcspResponse[];
  /** Certificates about which nothing could be learnt. */
  readonly missing: readonly Bilingual[];
}

/** Asks for the revocation status of each certificate of a chain (signer first) but the last; answers are checked before they count. */
export async function collectEvidence(chain: readonly Certificate[], crypto: Crypto): Promise<CollectedEvidence> {
  const lists: RevocationList[] = [];
  const responses: OcspResponse[] = [];
  const missing: Bilingual[] = [];
  for (const [at, certificate] of chain.entries()) {
    const issuer = chain[at + 1];
    if (issuer === undefined) continue;
    const response = await respond(certificate, issuer, crypto);
    const list = response === undefined ? await listOf(certificate, issuer, crypto) : undefined;
    if (response !== undefined) responses.push(response);
    else if (list !== undefined) lists.push(list);
    else
      missing.push(
        say(
          `“${shortName(certificate.subject)}”的吊销信息取不到`,
          `no revocation status of “${shortName(certificate.subject)}” could be had`,
        ),
      );
  }
  return { lists, responses, missing };
}

async function respond(certificate: Certificate, issuer: Certificate, crypto: Crypto): Promise<OcspResponse | undefined> {
  for (const url of evidenceAddresses(certificate).responders) {
    const answer = await httpBytes({
      url,
      body: { type: "application/ocsp-request", bytes: await ocspRequest(certificate, issuer, crypto) },
    });
    const response = answer.ok ? readOcspResponse(answer.value) : undefined;
    if (response !== undefined && (await ocspAnswer(response, certificate, issuer, crypto)) !== undefined) return response;
  }
  return undefined;
}

async function listOf(certificate: Certificate, issuer: Certificate, crypto: Crypto): Promise<RevocationList | undefined> {
  for (const url of evidenceAddresses(certificate).lists) {
    const answer = await httpBytes({ url });
    const list = answer.ok ? readRevocationList(answer.value) : undefined;
    if (list !== undefined && (await listIsOf(list, issuer, crypto))) return list;
  }
  return undefined;
}
