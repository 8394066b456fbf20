import { attemptDer } from "../der/attempt-der.js";
import { DerCursor } from "../der/der-cursor.js";
import { octetsOf } from "../der/der-value.js";
import { oid } from "../der/oid.js";
import { equalBytes } from "../pdf/equal-bytes.js";
import type { Certificate } from "../x509/certificate.js";
import type { Crypto, Hash } from "../x509/crypto.js";
import { hashOf } from "../x509/scheme-of.js";
import type { SignerInfo } from "./signer-info.js";

/** Whether the signed attribute of RFC 5035 (or its SHA-1 forerunner) names this certificate; undefined without one. */
export async function signingCertificateMatches(signer: SignerInfo, certificate: Certificate, crypto: Crypto): Promise<boolean | undefined> {
  const second = signer.signed.get(oid.signingCertificateV2)?.[0];
  const first = signer.signed.get(oid.signingCertificate)?.[0];
  const attribute = second ?? first;
  if (attribute === undefined) return undefined;
  const stated = attemptDer((): { hash: Hash | undefined; value: Uint8Array } => {
    const identifiers = new DerCursor(new DerCursor(attribute).next(0x30));
    const identifier = new DerCursor(identifiers.next(0x30));
    const algorithm = second === undefined ? undefined : identifier.optional(0x30);
    const hash = second === undefined ? "sha1" : algorithm === undefined ? "sha256" : hashOf(algorithm);
    return { hash, value: octetsOf(identifier.any()) };
  });
  if (stated?.hash === undefined) return false;
  return equalBytes(stated.value, await crypto.digest(stated.hash, certificate.raw));
}
