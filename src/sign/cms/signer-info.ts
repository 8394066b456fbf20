import { concatBytes } from "../pdf/concat-bytes.js";
import { equalBytes } from "../pdf/equal-bytes.js";
import { DerCursor } from "../der/der-cursor.js";
import { DerFault } from "../der/der-fault.js";
import { childrenOf, readDer, type DerNode } from "../der/der-node.js";
import { octetsOf, oidOf } from "../der/der-value.js";
import { oid } from "../der/oid.js";
import type { Certificate } from "../x509/certificate.js";
import { readName, sameName } from "../x509/distinguished-name.js";

/** One signer of a SignedData. */
export interface SignerInfo {
  /** Whether a certificate is the one that the signer names. */
  readonly names: (certificate: Certificate) => boolean;
  readonly digest: DerNode;
  /** Encoded as the SET that was signed; undefined when the content itself was. */
  readonly signedBytes: Uint8Array | undefined;
  /** Values by identifier of the attribute; one that stands twice is a fault. */
  readonly signed: ReadonlyMap<string, readonly DerNode[]>;
  readonly algorithm: DerNode;
  readonly signature: Uint8Array;
  readonly unsigned: ReadonlyMap<string, readonly DerNode[]>;
}

/** Throws `DerFault`. */
export function readSignerInfo(node: DerNode): SignerInfo {
  const cursor = new DerCursor(node);
  cursor.next(2);
  const names = identifier(cursor.any());
  const digest = cursor.next(0x30);
  const attributes = cursor.optional(0xa0);
  const algorithm = cursor.next(0x30);
  const signature = octetsOf(cursor.any());
  const unsigned = cursor.optional(0xa1);
  return {
    names,
    digest,
    signedBytes: attributes && concatBytes([Uint8Array.of(0x31), attributes.raw.subarray(1)]),
    signed: attributes ? readAttributes(attributes) : new Map(),
    algorithm,
    signature,
    unsigned: unsigned ? readAttributes(unsigned) : new Map(),
  };
}

function identifier(node: DerNode): SignerInfo["names"] {
  if (node.tag === 0x80) {
    return ({ extensions }) => {
      const own = extensions.get(oid.subjectKeyIdentifier);
      return own !== undefined && equalBytes(readDer(own.value).content, node.content);
    };
  }
  const cursor = new DerCursor(node);
  const issuer = readName(cursor.next(0x30));
  const serial = cursor.next(2).content;
  return (certificate) => equalBytes(certificate.serial, serial) && sameName(certificate.issuer, issuer);
}

function readAttributes(set: DerNode): ReadonlyMap<string, readonly DerNode[]> {
  const attributes = new Map<string, readonly DerNode[]>();
  for (const node of childrenOf(set)) {
    const cursor = new DerCursor(node);
    const id = oidOf(cursor.any());
    if (attributes.has(id)) throw new DerFault(`attribute ${id} twice`);
    attributes.set(id, childrenOf(cursor.next(0x31)));
  }
  return attributes;
}
