import { say, type Bilingual } from "../../base/bilingual.js";
import type { Certificate } from "../x509/certificate.js";
import type { Crypto } from "../x509/crypto.js";
import { shortName } from "../x509/distinguished-name.js";
import { findChain } from "../x509/find-chain.js";
import { readRevocationList } from "../x509/revocation-list.js";
import { revocationOf, type RevocationEvidence } from "../x509/revocation-of.js";
import type { CheckedPart } from "./check-signature.js";
import { flaw, type Flaw } from "./flaw.js";
import type { SignatureTime, SignatureVerdict } from "./verdict.js";

export interface TrustQuestion {
  readonly part: CheckedPart;
  /** Empty: nobody asked about identity. */
  readonly trust: readonly Certificate[];
  readonly store: RevocationEvidence & { readonly certificates: readonly Certificate[] };
  readonly now: number;
  readonly crypto: Crypto;
}

export type TrustAnswer = Pick<SignatureVerdict, "time" | "identity" | "chain"> & {
  readonly flaws: readonly Flaw[];
  readonly notes: readonly Bilingual[];
};

/** Who signed, whether somebody trusted vouches for that, and when it was: by the time authority if there is one we trust. */
export async function trustSignature({ part, trust, store, now, crypto }: TrustQuestion): Promise<TrustAnswer> {
  const notes: Bilingual[] = [];
  const flaws: Flaw[] = [];
  const time = await timeOf({ part, trust, store, now, crypto });
  if (time.source === "timestamp" && trust.length > 0)
    notes.push(say("时间戳完好，但时间戳机构不在信任之列", "the timestamp is intact, but its authority is not trusted"));
  if (time.source === "timestamp" && trust.length === 0)
    notes.push(
      say(
        "时间戳完好；未给出信任的证书，没有核实时间戳机构",
        "the timestamp is intact; no trusted certificates were given, so its authority was not verified",
      ),
    );
  if (time.source === "signer-clock")
    notes.push(say("没有时间戳：时间出自签名人自己的时钟", "no timestamp: the time is by the signer's own clock"));
  if (time.source === "none") notes.push(say("没有写明时间", "no time is stated"));
  const { certificate } = part;
  if (certificate === undefined) return { time, identity: trust.length > 0 ? "untrusted" : "unasked", chain: [], flaws, notes };

  const at = time.instant ?? now;
  if (at > now + 86_400_000) flaws.push(flaw("certificate-time", "所写的签署时间在将来", "the stated time of signing is in the future"));
  if (at < certificate.notBefore)
    flaws.push(flaw("certificate-time", "签署时证书尚未生效", "the certificate was not yet valid when signing"));
  else if (at > certificate.notAfter) flaws.push(flaw("certificate-time", "签署时证书已过期", "the certificate had expired when signing"));
  else if (now > certificate.notAfter && time.source !== "trusted-timestamp")
    notes.push(
      say(
        "证书现已过期，又没有可信时间戳证明签署在先",
        "the certificate has expired since, and no trusted timestamp proves that signing came first",
      ),
    );

  if (trust.length === 0) {
    notes.push(
      say("未给出信任的证书，没有核实签名人的身份", "no trusted certificates were given, so the signer's identity was not verified"),
    );
    return { time, identity: "unasked", chain: [certificate], flaws, notes };
  }
  const chain = await findChain({ certificate, pool: [...part.pool, ...store.certificates], trust, at, crypto });
  if (chain === undefined) {
    flaws.push(
      flaw(
        "untrusted",
        `签名人“${shortName(certificate.subject)}”的证书不能追溯到信任的证书`,
        `the certificate of “${shortName(certificate.subject)}” does not lead to a trusted one`,
      ),
    );
    return { time, identity: "untrusted", chain: [certificate], flaws, notes };
  }
  const evidence = {
    lists: [...store.lists, ...part.lists.flatMap((bytes) => readRevocationList(bytes) ?? [])],
    responses: store.responses,
  };
  for (const [level, one] of chain.entries()) {
    const issuer = chain[level + 1];
    if (issuer === undefined) continue;
    const status = await revocationOf(one, issuer, evidence, crypto);
    const name = shortName(one.subject);
    if (status === "unknown") notes.push(say(`没有“${name}”的吊销信息`, `no word on whether “${name}” was revoked`));
    else if (status !== "good" && (status <= at || time.source !== "trusted-timestamp"))
      flaws.push(flaw("revoked", `“${name}”的证书已被吊销`, `the certificate of “${name}” was revoked`));
    else if (status !== "good")
      notes.push(say(`“${name}”的证书在签署之后被吊销`, `the certificate of “${name}” was revoked after signing`));
  }
  return { time, identity: "trusted", chain, flaws, notes };
}

async function timeOf({ part, trust, store, crypto }: TrustQuestion): Promise<SignatureTime> {
  const { stamp, claimed } = part;
  if (stamp === undefined)
    return {
      instant: claimed?.instant,
      offset: claimed?.offset ?? 0,
      source: claimed === undefined ? "none" : "signer-clock",
      authority: undefined,
    };
  const chain =
    trust.length === 0
      ? undefined
      : await findChain({ certificate: stamp.authority, pool: [...stamp.pool, ...store.certificates], trust, at: stamp.instant, crypto });
  return {
    instant: stamp.instant,
    offset: claimed?.offset ?? 0,
    source: chain === undefined ? "timestamp" : "trusted-timestamp",
    authority: stamp.authority,
  };
}
