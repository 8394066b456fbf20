import { attemptDer } from "../der/attempt-der.js";
import { DerCursor } from "../der/der-cursor.js";
import { childrenOf, type DerNode } from "../der/der-node.js";
import { octetsOf } from "../der/der-value.js";
import { oid } from "../der/oid.js";
import { equalBytes } from "../pdf/equal-bytes.js";
import type { Certificate } from "../x509/certificate.js";
import type { Crypto, Hash } from "../x509/crypto.js";
import { hashOf } from "../x509/scheme-of.js";
import type { SignerInfo } from "./signer-info.js";

/**
 * Whether the signed attribute of RFC 5035 (or its SHA-1 forerunner) names this certificate first, and nothing else but
 * certificates that came along; undefined without the attribute.
 */
export async function signingCertificateMatches(
  signer: SignerInfo,
  certificate: Certificate,
  bag: readonly Certificate[],
  crypto: Crypto,
): Promise<boolean | undefined> {
  const second = signer.signed.get(oid.signingCertificateV2)?.[0];
  const attribute = second ?? signer.signed.get(oid.signingCertificate)?.[0];
  if (attribute === undefined) return undefined;
  const [own, ...others] = attemptDer(() => identifiers(attribute, second === undefined)) ?? [];
  const fits = async (stated: Identifier, one: Certificate): Promise<boolean> =>
    stated.hash !== undefined && equalBytes(stated.value, await crypto.digest(stated.hash, one.raw));
  if (own === undefined || others.length > 10 || !(await fits(own, certificate))) return false;
  for (const stated of others) {
    let found = false;
    for (const one of bag) found ||= await fits(stated, one);
    if (!found) return false;
  }
  return true;
}

interface Identifier {
  readonly hash: Hash | undefined;
  readonly value: Uint8Array;
}

function identifiers(attribute: DerNode, old: boolean): readonly Identifier[] {
  return childrenOf(new DerCursor(attribute).next(0x30)).map((node) => {
    const identifier = new DerCursor(node);
    const algorithm = old ? undefined : identifier.optional(0x30);
    const hash = old ? "sha1" : algorithm === undefined ? "sha256" : hashOf(algorithm);
    return { hash, value: octetsOf(identifier.any()) };
  });
}
