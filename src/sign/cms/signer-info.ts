import { concatBytes } from "../pdf/concat-bytes.js";
import { equalBytes } from "../pdf/equal-bytes.js";
import { DerCursor } from "../der/der-cursor.js";
import { DerFault } from "../der/der-fault.js";
import { childrenOf, readDer, type DerNode } from "../der/der-node.js";
import { integerOf, octetsOf, oidOf } from "../der/der-value.js";
import { oid } from "../der/oid.js";
import type { Certificate } from "../x509/certificate.js";

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
  const version = integerOf(cursor.next(2));
  if (version !== 1 && version !== 3) throw new DerFault(`version ${version}`);
  const names = identifier(cursor.any());
  const digest = cursor.next(0x30);
  const attributes = cursor.optional(0xa0);
  const algorithm = cursor.next(0x30);
  const signature = octetsOf(cursor.any());
  const unsigned = cursor.optional(0xa1);
  if (cursor.rest().length > 0) throw new DerFault("more than a signer");
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
  const issuer = cursor.next(0x30).raw;
  const serial = cursor.next(2).content;
  return (certificate) => equalBytes(certificate.serial, serial) && equalBytes(certificate.issuer.raw, issuer);
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
