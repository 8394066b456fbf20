import { attemptDer } from "../der/attempt-der.js";
import { DerCursor } from "../der/der-cursor.js";
import { DerFault } from "../der/der-fault.js";
import { childrenOf, readDer, type DerNode } from "../der/der-node.js";
import { integerOf, octetsOf, oidOf } from "../der/der-value.js";
import { oid } from "../der/oid.js";
import { readCertificate, type Certificate } from "../x509/certificate.js";
import { readSignerInfo, type SignerInfo } from "./signer-info.js";

/** A CMS SignedData (RFC 5652) as written. */
export interface SignedData {
  readonly contentType: string;
  /** Undefined when the signature is detached from what it signs. */
  readonly content: Uint8Array | undefined;
  /** Those that can be read; others are passed over. */
  readonly certificates: readonly Certificate[];
  /** CertificateLists as written. */
  readonly lists: readonly Uint8Array[];
  readonly signers: readonly SignerInfo[];
  /** AlgorithmIdentifiers of the digests announced for the signers. */
  readonly digests: readonly DerNode[];
  /** Everything in it could be read, with the version numbers of RFC 5652. */
  readonly whole: boolean;
  /** Bytes after the structure that are not zero. */
  readonly litter: boolean;
}

/** Reads a ContentInfo that holds SignedData; undefined for anything else. */
export const readSignedData = (bytes: Uint8Array): SignedData | undefined => attemptDer(() => read(bytes));

function read(bytes: Uint8Array): SignedData {
  const whole = readDer(bytes);
  const outer = new DerCursor(whole);
  if (oidOf(outer.any()) !== oid.signedData) throw new DerFault("no signed data");
  const cursor = new DerCursor(readDer(outer.next(0xa0).content));
  const version = integerOf(cursor.next(2));
  const digests = cursor.next(0x31);
  const encapsulated = new DerCursor(cursor.next(0x30));
  const contentType = oidOf(encapsulated.any());
  const content = encapsulated.optional(0xa0);
  const certificates = cursor.optional(0xa0);
  const lists = cursor.optional(0xa1);
  const signers = cursor.next(0x31);
  const certificateNodes = certificates ? childrenOf(certificates) : [];
  const read = certificateNodes.flatMap((node) => attemptDer(() => readCertificate(node.raw)) ?? []);
  const tail = cursor.rest();
  return {
    contentType,
    content: content && octetsOf(readDer(content.content)),
    certificates: read,
    digests: childrenOf(digests),
    whole:
      (version === 1 || version === 3) &&
      read.length === certificateNodes.length &&
      tail.length === 0 &&
      outer.rest().length === 0 &&
      encapsulated.rest().length === 0,
    lists: (lists ? childrenOf(lists) : []).map((node) => node.raw),
    signers: childrenOf(signers).map(readSignerInfo),
    litter: bytes.subarray(whole.raw.length).some((byte) => byte !== 0),
  };
}
