import { der } from "../der/der.js";
import { oid } from "../der/oid.js";
import { pathAbove } from "../x509/path-above.js";
import type { Crypto, Scheme } from "../x509/crypto.js";
import type { SigningKey } from "./signing-key.js";

const digests = { sha1: oid.sha1, sha256: oid.sha256, sha384: oid.sha384, sha512: oid.sha512 } as const;

const signatures = {
  rsa: { sha1: oid.sha1WithRsa, sha256: oid.sha256WithRsa, sha384: oid.sha384WithRsa, sha512: oid.sha512WithRsa },
  ecdsa: { sha1: oid.ecdsaSha1, sha256: oid.ecdsaSha256, sha384: oid.ecdsaSha384, sha512: oid.ecdsaSha512 },
} as const;

/** A detached CMS signature in the making: signed, and open for a timestamp of the signature value. */
export interface CmsSignature {
  readonly value: Uint8Array;
  /** The whole structure, with the timestamp token if there is one. */
  readonly encode: (token: Uint8Array | undefined) => Uint8Array;
}

/**
 * Signs `content` as PAdES wants it (EN 319 142-1): content type, digest and signing-certificate-v2 (of the whole chain) are signed, and
 * no time, for that stands in the PDF. Names are copied byte by byte, whatever script they are in.
 */
export async function cmsSignature(key: SigningKey, content: Uint8Array, crypto: Crypto): Promise<CmsSignature> {
  const { certificate, scheme } = key;
  const chain = await pathAbove(certificate, key.chain, crypto);
  const digestAlgorithm = der.sequence(der.oid(digests[scheme.hash]));
  const issuerAndSerial = der.sequence(certificate.issuer.raw, der.element(2, certificate.serial));
  const identifiers: Uint8Array[] = [];
  for (const one of [certificate, ...chain])
    identifiers.push(
      der.sequence(
        ...(scheme.hash === "sha256" ? [] : [digestAlgorithm]),
        der.octets(await crypto.digest(scheme.hash, one.raw)),
        der.sequence(der.sequence(der.element(0xa4, one.issuer.raw)), der.element(2, one.serial)),
      ),
    );
  const attributes = der.set(
    attribute(oid.contentType, der.oid(oid.data)),
    attribute(oid.messageDigest, der.octets(await crypto.digest(scheme.hash, content))),
    attribute(oid.signingCertificateV2, der.sequence(der.sequence(...identifiers))),
  );
  const value = await key.sign(attributes);
  const certificates = [certificate, ...chain].map(({ raw }) => raw);
  return {
    value,
    encode: (token) => {
      const unsigned = token === undefined ? [] : [retag(0xa1, der.set(attribute(oid.signatureTimeStamp, token)))];
      const signer = der.sequence(
        der.integer(1),
        issuerAndSerial,
        digestAlgorithm,
        retag(0xa0, attributes),
        signatureAlgorithm(scheme),
        der.octets(value),
        ...unsigned,
      );
      const data = der.sequence(
        der.integer(1),
        der.set(digestAlgorithm),
        der.sequence(der.oid(oid.data)),
        retag(0xa0, der.set(...certificates)),
        der.set(signer),
      );
      return der.sequence(der.oid(oid.signedData), der.element(0xa0, data));
    },
  };
}

const attribute = (id: string, value: Uint8Array): Uint8Array => der.sequence(der.oid(id), der.set(value));

/** IMPLICIT tagging: the same element under another identifier. */
function retag(tag: number, element: Uint8Array): Uint8Array {
  const copy = element.slice();
  copy[0] = tag;
  return copy;
}

function signatureAlgorithm({ kind, hash, salt }: Scheme): Uint8Array {
  if (kind === "ecdsa") return der.sequence(der.oid(signatures.ecdsa[hash]));
  if (kind === "rsa") return der.sequence(der.oid(signatures.rsa[hash]), der.null());
  const digest = der.sequence(der.oid(digests[hash]), der.null());
  const parameters = der.sequence(
    der.element(0xa0, digest),
    der.element(0xa1, der.sequence(der.oid(oid.mgf1), digest)),
    der.element(0xa2, der.integer(salt)),
  );
  return der.sequence(der.oid(oid.rsaPss), parameters);
}
