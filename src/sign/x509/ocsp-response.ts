import { attemptDer } from "../der/attempt-der.js";
import { DerCursor } from "../der/der-cursor.js";
import { DerFault } from "../der/der-fault.js";
import { childrenOf, readDer, type DerNode } from "../der/der-node.js";
import { bitsOf, octetsOf, oidOf, timeOf } from "../der/der-value.js";
import { oid } from "../der/oid.js";
import { equalBytes } from "../pdf/equal-bytes.js";
import { readCertificate, type Certificate } from "./certificate.js";
import { certificateUses } from "./certificate-uses.js";
import type { Crypto, Hash } from "./crypto.js";
import { issued } from "./find-chain.js";
import { hashOf, schemeOf } from "./scheme-of.js";

/** A basic OCSP response (RFC 6960). */
export interface OcspResponse {
  readonly raw: Uint8Array;
  readonly answers: readonly OcspAnswer[];
  readonly certificates: readonly Certificate[];
  readonly tbs: Uint8Array;
  readonly algorithm: DerNode;
  readonly signature: Uint8Array;
}

export interface OcspAnswer {
  readonly hash: Hash | undefined;
  readonly issuerName: Uint8Array;
  readonly issuerKey: Uint8Array;
  readonly serial: Uint8Array;
  /** A moment when the certificate was revoked, else what was said of it. */
  readonly status: "good" | "unknown" | number;
  readonly thisUpdate: number;
}

/** Undefined for anything but a successful basic response. */
export const readOcspResponse = (bytes: Uint8Array): OcspResponse | undefined => attemptDer(() => read(bytes));

function read(bytes: Uint8Array): OcspResponse {
  const whole = readDer(bytes);
  const outer = new DerCursor(whole);
  if (outer.next(10).content[0] !== 0) throw new DerFault("no successful response");
  const typed = new DerCursor(readDer(outer.next(0xa0).content));
  if (oidOf(typed.any()) !== oid.basicOcsp) throw new DerFault("no basic response");
  const basic = new DerCursor(readDer(octetsOf(typed.any())));
  const tbsNode = basic.next(0x30);
  const algorithm = basic.next(0x30);
  const signature = bitsOf(basic.next(3));
  const certificates = basic.optional(0xa0);
  const tbs = new DerCursor(tbsNode);
  tbs.optional(0xa0);
  tbs.any();
  tbs.next(24);
  return {
    raw: whole.raw,
    answers: childrenOf(tbs.next(0x30)).map(readAnswer),
    certificates: certificates ? childrenOf(readDer(certificates.content)).map((node) => readCertificate(node.raw)) : [],
    tbs: tbsNode.raw,
    algorithm,
    signature,
  };
}

function readAnswer(node: DerNode): OcspAnswer {
  const cursor = new DerCursor(node);
  const id = new DerCursor(cursor.next(0x30));
  const hash = hashOf(id.next(0x30));
  const [issuerName, issuerKey, serial] = [octetsOf(id.any()), octetsOf(id.any()), id.next(2).content];
  const status = cursor.any();
  const thisUpdate = timeOf(cursor.next(24));
  return {
    hash,
    issuerName,
    issuerKey,
    serial,
    thisUpdate,
    status: status.tag === 0x80 ? "good" : status.tag === 0xa1 ? timeOf(readDer(status.content)) : "unknown",
  };
}

/** The answer about `certificate`, if the response is signed by its issuer or by a responder whom the issuer appointed. */
export async function ocspAnswer(
  response: OcspResponse,
  certificate: Certificate,
  issuer: Certificate,
  crypto: Crypto,
): Promise<OcspAnswer | undefined> {
  const scheme = attemptDer(() => schemeOf(response.algorithm));
  if (scheme === undefined || scheme.hash === "sha1") return undefined;
  const keyBits = attemptDer(() => keyBitsOf(issuer));
  for (const answer of response.answers) {
    if (answer.hash === undefined || keyBits === undefined || !equalBytes(answer.serial, certificate.serial)) continue;
    if (!equalBytes(answer.issuerName, await crypto.digest(answer.hash, issuer.subject.raw))) continue;
    if (!equalBytes(answer.issuerKey, await crypto.digest(answer.hash, keyBits))) continue;
    for (const responder of [issuer, ...response.certificates]) {
      const appointed =
        responder === issuer ||
        (certificateUses(responder).extended?.includes(oid.ocspSigning) === true && (await issued(issuer, responder, crypto)));
      if (appointed && (await crypto.verify(scheme, responder.key.spki, response.signature, response.tbs))) return answer;
    }
  }
  return undefined;
}

/** The bits of the public key without its algorithm, as OCSP identifies an issuer. */
export function keyBitsOf({ key }: Certificate): Uint8Array {
  const cursor = new DerCursor(readDer(key.spki));
  cursor.next(0x30);
  return bitsOf(cursor.next(3));
}
