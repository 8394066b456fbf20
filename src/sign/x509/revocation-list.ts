import { attemptDer } from "../der/attempt-der.js";
import { DerCursor } from "../der/der-cursor.js";
import { childrenOf, readDer, type DerNode } from "../der/der-node.js";
import { bitsOf, timeOf } from "../der/der-value.js";
import { hex } from "../pdf/hex.js";
import type { Certificate } from "./certificate.js";
import { certificateUses } from "./certificate-uses.js";
import type { Crypto } from "./crypto.js";
import { readName, sameName, type DistinguishedName } from "./distinguished-name.js";
import { schemeOf } from "./scheme-of.js";

/** A list of revoked certificates (CRL of RFC 5280). */
export interface RevocationList {
  readonly raw: Uint8Array;
  readonly issuer: DistinguishedName;
  readonly thisUpdate: number;
  readonly nextUpdate: number | undefined;
  /** Moments of revocation by serial number in hexadecimal. */
  readonly revoked: ReadonlyMap<string, number>;
  readonly tbs: Uint8Array;
  readonly algorithm: DerNode;
  readonly signature: Uint8Array;
}

/** Undefined for anything that is no list, such as an empty answer. */
export const readRevocationList = (bytes: Uint8Array): RevocationList | undefined =>
  attemptDer(() => {
    const whole = readDer(bytes);
    const outer = new DerCursor(whole);
    const tbsNode = outer.next(0x30);
    const algorithm = outer.next(0x30);
    const signature = bitsOf(outer.next(3));
    const tbs = new DerCursor(tbsNode);
    tbs.optional(2);
    tbs.next(0x30);
    const issuer = readName(tbs.next(0x30));
    const thisUpdate = timeOf(tbs.any());
    const next = tbs.optional(23) ?? tbs.optional(24);
    const entries = tbs.optional(0x30);
    const revoked = new Map(
      (entries ? childrenOf(entries) : []).map((node) => {
        const entry = new DerCursor(node);
        return [hex(entry.next(2).content), timeOf(entry.any())] as const;
      }),
    );
    return { raw: whole.raw, issuer, thisUpdate, nextUpdate: next && timeOf(next), revoked, tbs: tbsNode.raw, algorithm, signature };
  });

/** Whether a list is really of this authority. */
export async function listIsOf(list: RevocationList, issuer: Certificate, crypto: Crypto): Promise<boolean> {
  const scheme = attemptDer(() => schemeOf(list.algorithm));
  if (scheme === undefined || scheme.hash === "sha1" || !sameName(list.issuer, issuer.subject)) return false;
  const { usage } = certificateUses(issuer);
  return (usage === undefined || usage.lists) && (await crypto.verify(scheme, issuer.key.spki, list.signature, list.tbs));
}
