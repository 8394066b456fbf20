import { DerCursor } from "../der/der-cursor.js";
import { readDer, type DerNode } from "../der/der-node.js";
import { integerOf, oidOf } from "../der/der-value.js";
import { oid } from "../der/oid.js";
import type { Hash, Scheme } from "./crypto.js";

const hashes: Readonly<Record<string, Hash>> = {
  [oid.sha1]: "sha1",
  [oid.sha256]: "sha256",
  [oid.sha384]: "sha384",
  [oid.sha512]: "sha512",
};

const schemes: Readonly<Record<string, readonly [Scheme["kind"], Hash]>> = {
  [oid.sha1WithRsa]: ["rsa", "sha1"],
  [oid.sha256WithRsa]: ["rsa", "sha256"],
  [oid.sha384WithRsa]: ["rsa", "sha384"],
  [oid.sha512WithRsa]: ["rsa", "sha512"],
  [oid.ecdsaSha1]: ["ecdsa", "sha1"],
  [oid.ecdsaSha256]: ["ecdsa", "sha256"],
  [oid.ecdsaSha384]: ["ecdsa", "sha384"],
  [oid.ecdsaSha512]: ["ecdsa", "sha512"],
};

/** The digest that an AlgorithmIdentifier names; undefined for those we do not compute. */
export function hashOf(algorithm: DerNode): Hash | undefined {
  const cursor = new DerCursor(algorithm);
  const hash = hashes[oidOf(cursor.any())];
  return bare(cursor) ? hash : undefined;
}

/** No parameters, or NULL in their place. */
function bare(cursor: DerCursor): boolean {
  const [parameter, more] = cursor.rest();
  return more === undefined && (parameter === undefined || (parameter.tag === 5 && parameter.raw.length === 2));
}

/** The scheme that an AlgorithmIdentifier names; a bare key algorithm takes `hash`. Undefined for what we do not know. */
export function schemeOf(algorithm: DerNode, hash?: Hash): Scheme | undefined {
  const cursor = new DerCursor(algorithm);
  const id = oidOf(cursor.any());
  if (id !== oid.rsaPss && !bare(cursor)) return undefined;
  if (id === oid.rsa) return hash && { kind: "rsa", hash, salt: 0 };
  if (id === oid.ecKey) return hash && { kind: "ecdsa", hash, salt: 0 };
  if (id === oid.rsaPss) return pss(cursor.optional(0x30));
  const [kind, its] = schemes[id] ?? [];
  return kind && its && { kind, hash: its, salt: 0 };
}

/** PSS with one hash throughout, as everybody uses it; the defaults are those of SHA-1. */
function pss(parameters: DerNode | undefined): Scheme | undefined {
  if (parameters === undefined) return undefined;
  const cursor = new DerCursor(parameters);
  const digest = cursor.optional(0xa0);
  const mask = cursor.optional(0xa1);
  const salt = cursor.optional(0xa2);
  const hash = digest && hashOf(readDer(digest.content));
  const maskHash = mask && maskHashOf(readDer(mask.content));
  return hash !== undefined && hash === maskHash
    ? { kind: "rsa-pss", hash, salt: salt ? integerOf(readDer(salt.content)) : 20 }
    : undefined;
}

function maskHashOf(algorithm: DerNode): Hash | undefined {
  const cursor = new DerCursor(algorithm);
  return oidOf(cursor.any()) === oid.mgf1 ? hashOf(cursor.any()) : undefined;
}
