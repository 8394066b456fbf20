import type { Certificate } from "../../src/sign/x509/certificate.js";
import { ok } from "../../src/base/result.js";
import type { Artwork } from "../../src/sign/seal/artwork.js";
import { nodeCrypto } from "../../src/node/sign/node-crypto.js";
import { sign, type SignOptions } from "../../src/sign/make/sign.js";
import type { TimestampService } from "../../src/sign/tsp/timestamp-token.js";
import type { Verdict } from "../../src/sign/verify/verdict.js";
import { verify } from "../../src/sign/verify/verify.js";
import { oid } from "../../src/sign/der/oid.js";
import { holder, keyOf, now, timeReply, type Holder, type TimeFault } from "./authority.js";

/** The authorities and signers of the tests. */
export const root = holder({ name: "条款匠测试根证书", kind: "p384", authority: true });
export const middle = holder({ name: "条款匠测试签发机构", kind: "p256", authority: true, issuer: root });
export const rsaMiddle = holder({ name: "条款匠测试签发机构（RSA）", kind: "rsa", authority: true, issuer: root });
export const clock = holder({ name: "条款匠测试时间戳机构", issuer: root, extended: oid.timeStamping });
export const signers: readonly Holder[] = [
  holder({ name: "杭州楷木品牌管理有限公司", kind: "rsa", issuer: middle }),
  holder({ name: "苏州众采电子商务有限公司", kind: "p256", issuer: rsaMiddle }),
  holder({ name: "见证方：上海某某律师事务所", kind: "p384", issuer: middle }),
  holder({ name: "Example Witness Ltd", kind: "p256", issuer: rsaMiddle }),
  holder({ name: "财务：王㛃", kind: "p256", issuer: middle }),
];
const above = new Map<Holder, Holder>(signers.map((one, at) => [one, at % 2 === 0 ? middle : rsaMiddle]));
export const parties = ["甲方", "乙方", "见证方", "丙方", "财务"] as const;

export const stranger = holder({ name: "杭州楷木品牌管理有限公司" });

/** A time authority that answers at once, or misbehaves. */
export const timeService =
  (fault?: TimeFault, instant = now + 1000): TimestampService =>
  (request) =>
    Promise.resolve(ok(timeReply(fault === "not-authority" ? (signers[1] ?? root) : clock, [], request, instant, fault)));

let chance = 1;
/** Options to sign as the party of this number; later ones override. */
export function optionsOf(at: number, more: Partial<SignOptions> = {}): SignOptions {
  const one = signers[at] ?? root;
  const issuer = above.get(one);
  return {
    key: keyOf(one, issuer ? [issuer] : []),
    crypto: nodeCrypto,
    now: { instant: now, offset: 480 },
    random: Uint8Array.from({ length: 32 }, (_, i) => (i * 7 + chance++ * 13) & 255),
    field: parties[at] ?? "某方",
    reason: "签署合同",
    ...more,
  };
}

/** Signs, or fails the test with the reason. */
export async function signed(bytes: Uint8Array, options: SignOptions): Promise<Uint8Array> {
  const result = await sign(bytes, options);
  if (!result.ok) throw new Error(result.problems.map(({ seen }) => seen.zh).join("\n"));
  return result.value;
}

/** The first `count` parties sign one after the other. */
export async function signedBy(
  bytes: Uint8Array,
  count: number,
  more: (at: number) => Partial<SignOptions> = () => ({}),
): Promise<Uint8Array> {
  let file = bytes;
  for (let at = 0; at < count; at++) file = await signed(file, optionsOf(at, more(at)));
  return file;
}

export const trust = [root.certificate];

export async function verdictOf(bytes: Uint8Array, trusted: readonly Certificate[] = trust, at = now + 60_000): Promise<Verdict> {
  const result = await verify(bytes, { crypto: nodeCrypto, trust: trusted, now: at });
  if (!result.ok) throw new Error(result.problems.map(({ seen }) => seen.zh).join("\n"));
  return result.value;
}

/** A plain red square in place of a seal. */
export const square: Artwork = { width: 100, height: 100, content: "1 0 0 rg 0 0 100 100 re f", pictures: new Map(), ink: true };
