import { attemptDer } from "../der/attempt-der.js";
import { DerCursor } from "../der/der-cursor.js";
import { der } from "../der/der.js";
import { childrenOf, readDer, type DerNode } from "../der/der-node.js";
import { oidOf } from "../der/der-value.js";
import { oid } from "../der/oid.js";
import { latin1 } from "../pdf/latin1.js";
import type { Certificate } from "./certificate.js";
import type { Crypto } from "./crypto.js";
import { keyBitsOf } from "./ocsp-response.js";

/** Where a certificate says that its revocation status can be asked. */
export interface EvidenceAddresses {
  readonly lists: readonly string[];
  readonly responders: readonly string[];
}

export function evidenceAddresses({ extensions }: Certificate): EvidenceAddresses {
  const read = (id: string, work: (node: DerNode) => readonly string[]): readonly string[] => {
    const extension = extensions.get(id);
    return (extension && attemptDer(() => work(readDer(extension.value)))) ?? [];
  };
  return { lists: read(oid.crlDistributionPoints, addressesIn), responders: read(oid.authorityInformation, respondersIn) };
}

/** Every uniformResourceIdentifier (context tag 6) below a node. */
function addressesIn(node: DerNode): readonly string[] {
  if (node.tag === 0x86) return [latin1(node.content)];
  return (node.tag & 0x20) === 0 ? [] : childrenOf(node).flatMap(addressesIn);
}

const respondersIn = (node: DerNode): readonly string[] =>
  childrenOf(node).flatMap((access) => {
    const cursor = new DerCursor(access);
    const method = oidOf(cursor.any());
    return method === oid.ocsp ? addressesIn(cursor.any()) : [];
  });

/** Asks a responder about one certificate (RFC 6960), without a nonce, so that the answer can be kept. */
export async function ocspRequest(certificate: Certificate, issuer: Certificate, crypto: Crypto): Promise<Uint8Array> {
  const id = der.sequence(
    der.sequence(der.oid(oid.sha1), der.null()),
    der.octets(await crypto.digest("sha1", issuer.subject.raw)),
    der.octets(await crypto.digest("sha1", keyBitsOf(issuer))),
    der.element(2, certificate.serial),
  );
  return der.sequence(der.sequence(der.sequence(der.sequence(id))));
}
