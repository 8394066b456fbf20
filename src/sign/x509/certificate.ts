import { DerCursor } from "../der/der-cursor.js";
import { childrenOf, readDer, type DerNode } from "../der/der-node.js";
import { bitsOf, octetsOf, oidOf, timeOf } from "../der/der-value.js";
import { DerFault } from "../der/der-fault.js";
import { readName, type DistinguishedName } from "./distinguished-name.js";
import { readPublicKey, type PublicKey } from "./public-key.js";

/** An X.509 certificate as far as signatures need it. */
export interface Certificate {
  readonly raw: Uint8Array;
  /** The signed part as written. */
  readonly tbs: Uint8Array;
  /** The content octets of the serial number. */
  readonly serial: Uint8Array;
  readonly issuer: DistinguishedName;
  readonly subject: DistinguishedName;
  /** Milliseconds since 1970. */
  readonly notBefore: number;
  readonly notAfter: number;
  readonly key: PublicKey;
  readonly extensions: ReadonlyMap<string, { readonly critical: boolean; readonly value: Uint8Array }>;
  readonly algorithm: DerNode;
  readonly signature: Uint8Array;
}

/** Reads the certificate at the start of `bytes`; throws `DerFault`. */
export function readCertificate(bytes: Uint8Array): Certificate {
  const whole = readDer(bytes);
  const outer = new DerCursor(whole);
  const tbsNode = outer.next(0x30);
  const algorithm = outer.next(0x30);
  const signature = bitsOf(outer.next(3));
  const tbs = new DerCursor(tbsNode);
  tbs.optional(0xa0);
  const serial = tbs.next(2).content;
  tbs.next(0x30);
  const issuer = readName(tbs.next(0x30));
  const validity = new DerCursor(tbs.next(0x30));
  const notBefore = timeOf(validity.any());
  const notAfter = timeOf(validity.any());
  const subject = readName(tbs.next(0x30));
  const key = readPublicKey(tbs.next(0x30));
  tbs.optional(0x81);
  tbs.optional(0x82);
  const extensions = tbs.optional(0xa3);
  return {
    raw: whole.raw,
    tbs: tbsNode.raw,
    serial,
    issuer,
    subject,
    notBefore,
    notAfter,
    key,
    extensions: extensions ? readExtensions(readDer(extensions.content)) : new Map(),
    algorithm,
    signature,
  };
}

/** Extensions by identifier; one that stands twice is a fault. */
export function readExtensions(list: DerNode): Certificate["extensions"] {
  const extensions = new Map<string, { critical: boolean; value: Uint8Array }>();
  for (const node of childrenOf(list)) {
    const cursor = new DerCursor(node);
    const id = oidOf(cursor.any());
    const critical = cursor.optional(1)?.content[0] === 255;
    if (extensions.has(id)) throw new DerFault(`extension ${id} twice`);
    extensions.set(id, { critical, value: octetsOf(cursor.any()) });
  }
  return extensions;
}
