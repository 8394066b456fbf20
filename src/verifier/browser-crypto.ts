import { attemptDer } from "../sign/der/attempt-der.js";
import { DerCursor } from "../sign/der/der-cursor.js";
import { readDer } from "../sign/der/der-node.js";
import { readPublicKey } from "../sign/x509/public-key.js";
import type { Crypto, Hash } from "../sign/x509/crypto.js";

/** What we use of a browser's Web Crypto. */
export interface Subtle {
  readonly digest: (algorithm: string, data: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>;
  readonly importKey: (
    format: "spki",
    key: Uint8Array<ArrayBuffer>,
    algorithm: Readonly<Record<string, string>>,
    extractable: boolean,
    uses: ["verify"],
  ) => Promise<object>;
  readonly verify: (
    algorithm: Readonly<Record<string, unknown>>,
    key: object,
    signature: Uint8Array<ArrayBuffer>,
    data: Uint8Array<ArrayBuffer>,
  ) => Promise<boolean>;
}

const names: Readonly<Record<Hash, string>> = { sha1: "SHA-1", sha256: "SHA-256", sha384: "SHA-384", sha512: "SHA-512" };
const sizes = { "P-256": 32, "P-384": 48, "P-521": 66 } as const;

/** The mathematics of signatures by the browser. */
export const browserCrypto = (subtle: Subtle): Crypto => ({
  digest: async (hash, data) => new Uint8Array(await subtle.digest(names[hash], copy(data))),
  verify: async ({ kind, hash, salt }, key, signature, data) => {
    const known = attemptDer(() => readPublicKey(readDer(key)));
    if (known === undefined || (kind === "ecdsa") !== (known.kind === "ec")) return false;
    const raw = known.kind === "ec" ? pair(signature, sizes[known.curve]) : signature;
    if (raw === undefined) return false;
    const digest = names[hash];
    const algorithm =
      known.kind === "ec"
        ? { name: "ECDSA", namedCurve: known.curve }
        : { name: kind === "rsa-pss" ? "RSA-PSS" : "RSASSA-PKCS1-v1_5", hash: digest };
    try {
      const imported = await subtle.importKey("spki", copy(key), algorithm, false, ["verify"]);
      return await subtle.verify({ name: algorithm.name, hash: digest, saltLength: salt }, imported, copy(raw), copy(data));
    } catch {
      // A key that the browser cannot use does not fit.
      return false;
    }
  },
});

/** Browsers want the two integers of an ECDSA signature side by side, each as long as the curve. */
function pair(signature: Uint8Array, size: number): Uint8Array | undefined {
  return attemptDer(() => {
    const cursor = new DerCursor(readDer(signature));
    const both = new Uint8Array(2 * size);
    for (const end of [size, 2 * size]) {
      const value = cursor.next(2).content;
      const digits = value.subarray(Math.max(0, value.length - size));
      both.set(digits, end - digits.length);
    }
    return both;
  });
}

/** Web Crypto wants memory of its own. */
const copy = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);
