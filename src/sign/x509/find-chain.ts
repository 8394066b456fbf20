import { attemptDer } from "../der/attempt-der.js";
import { equalBytes } from "../pdf/equal-bytes.js";
import type { Certificate } from "./certificate.js";
import { certificateUses } from "./certificate-uses.js";
import type { Crypto } from "./crypto.js";
import { sameName } from "./distinguished-name.js";
import { keyWeakness } from "./key-weakness.js";
import { schemeOf } from "./scheme-of.js";

export interface ChainQuestion {
  readonly certificate: Certificate;
  /** Certificates that may stand between it and the trusted ones. */
  readonly pool: readonly Certificate[];
  readonly trust: readonly Certificate[];
  /** The moment at which every certificate must be valid. */
  readonly at: number;
  readonly crypto: Crypto;
}

const LONGEST = 8;
const MOST_TRIES = 100;

/** The certificate and those above it up to a trusted one, all valid at that time; undefined when there is no such chain. */
export async function findChain({ certificate, pool, trust, at, crypto }: ChainQuestion): Promise<readonly Certificate[] | undefined> {
  let tries = 0;
  const trusted = (one: Certificate): boolean => trust.some((anchor) => equalBytes(anchor.raw, one.raw));
  const climb = async (path: readonly Certificate[]): Promise<readonly Certificate[] | undefined> => {
    const top = path.at(-1);
    if (top === undefined || at < top.notBefore || at > top.notAfter || certificateUses(top).unknown.length > 0) return undefined;
    if (trusted(top)) return path;
    if (path.length >= LONGEST) return undefined;
    for (const issuer of [...trust, ...pool]) {
      if (
        !sameName(issuer.subject, top.issuer) ||
        path.some((one) => equalBytes(one.raw, issuer.raw)) ||
        !mayIssue(issuer, path.length - 1)
      )
        continue;
      if (++tries > MOST_TRIES) return undefined;
      const chain = (await issued(issuer, top, crypto)) ? await climb([...path, issuer]) : undefined;
      if (chain !== undefined) return chain;
    }
    return undefined;
  };
  return climb([certificate]);
}

/** `between`: how many authorities stand between it and the certificate at the bottom. */
function mayIssue(issuer: Certificate, between: number): boolean {
  const { authority, pathLength, usage } = certificateUses(issuer);
  return (
    authority &&
    (pathLength === undefined || between <= pathLength) &&
    (usage === undefined || usage.certificates) &&
    keyWeakness(issuer.key) === undefined
  );
}

/** Whether `issuer` signed `certificate`; a signature over SHA-1 does not count. */
export async function issued(issuer: Certificate, certificate: Certificate, crypto: Crypto): Promise<boolean> {
  const scheme = attemptDer(() => schemeOf(certificate.algorithm));
  return (
    scheme !== undefined && scheme.hash !== "sha1" && (await crypto.verify(scheme, issuer.key.spki, certificate.signature, certificate.tbs))
  );
}
