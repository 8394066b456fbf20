import { randomBytes } from "node:crypto";
import type { Bilingual } from "../../base/bilingual.js";
import { ok, type Result } from "../../base/result.js";
import { addDocumentTimestamp } from "../../sign/make/add-document-timestamp.js";
import { addValidationData } from "../../sign/make/add-validation-data.js";
import type { SigningKey } from "../../sign/make/signing-key.js";
import { equalBytes } from "../../sign/pdf/equal-bytes.js";
import type { TimestampService } from "../../sign/tsp/timestamp-token.js";
import { verify } from "../../sign/verify/verify.js";
import type { Certificate } from "../../sign/x509/certificate.js";
import { pathAbove } from "../../sign/x509/path-above.js";
import { collectEvidence } from "./collect-evidence.js";
import { nodeCrypto } from "./node-crypto.js";

export interface LongTermOptions {
  readonly key: SigningKey;
  /** Certificates that may stand above signer and time authority. */
  readonly trust: readonly Certificate[];
  /** Milliseconds since 1970. */
  readonly now: number;
  /** With it, the whole file is stamped as well. */
  readonly timestamp?: TimestampService;
}

/** Makes a signed file last: fetches and embeds the revocation status of signer and time authority, then lets the authority stamp the whole. */
export async function longTerm(
  bytes: Uint8Array,
  { key, trust, now, timestamp }: LongTermOptions,
): Promise<Result<{ readonly bytes: Uint8Array; readonly missing: readonly Bilingual[] }>> {
  const verdict = await verify(bytes, { crypto: nodeCrypto, now });
  if (!verdict.ok) return verdict;
  const pool = [...key.chain, ...trust];
  const authority = verdict.value.signatures.at(-1)?.time.authority;
  const chains: (readonly Certificate[])[] = [];
  for (const one of authority === undefined ? [key.certificate] : [key.certificate, authority])
    chains.push([one, ...(await pathAbove(one, pool, nodeCrypto))]);
  const evidence = [];
  for (const chain of chains) evidence.push(await collectEvidence(chain, nodeCrypto));
  const all = chains.flat();
  const added = await addValidationData(bytes, {
    certificates: all.filter((one, at) => all.findIndex((other) => equalBytes(other.raw, one.raw)) === at),
    evidence: { lists: evidence.flatMap(({ lists }) => lists), responses: evidence.flatMap(({ responses }) => responses) },
    crypto: nodeCrypto,
    now,
    random: randomBytes(16),
  });
  if (!added.ok) return added;
  const missing = evidence.flatMap((one) => one.missing);
  if (timestamp === undefined) return ok({ bytes: added.value, missing });
  const stamped = await addDocumentTimestamp(added.value, { timestamp, crypto: nodeCrypto, now, random: randomBytes(32) });
  return stamped.ok ? ok({ bytes: stamped.value, missing }) : stamped;
}
