import { equalBytes } from "../pdf/equal-bytes.js";
import type { Certificate } from "./certificate.js";
import type { Crypto } from "./crypto.js";
import { issued } from "./find-chain.js";

/** Those of `pool` that really stand above a certificate, from its issuer upwards; the rest has nothing to do with it. */
export async function pathAbove(certificate: Certificate, pool: readonly Certificate[], crypto: Crypto): Promise<readonly Certificate[]> {
  const path: Certificate[] = [];
  for (let top = certificate; !equalBytes(top.issuer.raw, top.subject.raw) && path.length < pool.length;) {
    let issuer: Certificate | undefined;
    for (const one of pool)
      if (issuer === undefined && equalBytes(one.subject.raw, top.issuer.raw) && (await issued(one, top, crypto))) issuer = one;
    if (issuer === undefined || path.includes(issuer)) break;
    path.push(issuer);
    top = issuer;
  }
  return path;
}
