import { createHash } from "node:crypto";

/** What a derived value is for (RFC 7292, B.3). */
const purposes = { key: 1, iv: 2, mac: 3 } as const;
const blocks: Readonly<Record<string, number>> = { sha1: 64, sha256: 64, sha384: 128, sha512: 128 };

/** Derives bytes from a password as PKCS #12 does; the password counts as UTF-16 with a zero at its end. */
export function pkcs12Key(
  hash: string,
  purpose: keyof typeof purposes,
  password: string,
  salt: Uint8Array,
  iterations: number,
  length: number,
): Uint8Array {
  const v = blocks[hash] ?? 64;
  const text = Buffer.from(`${password}\u0000`, "utf16le").swap16();
  const stretch = (bytes: Uint8Array): Uint8Array =>
    Uint8Array.from({ length: v * Math.ceil(bytes.length / v) }, (_, at) => bytes[at % bytes.length] ?? 0);
  const diversifier = new Uint8Array(v).fill(purposes[purpose]);
  const input = Buffer.concat([stretch(salt), stretch(text)]);
  const out: Buffer[] = [];
  for (let made = 0; made < length;) {
    let digest = createHash(hash).update(diversifier).update(input).digest();
    for (let count = 1; count < iterations; count++) digest = createHash(hash).update(digest).digest();
    out.push(digest);
    made += digest.length;
    const addend = stretch(digest);
    for (let start = 0; start < input.length; start += v) {
      let carry = 1;
      for (let at = v - 1; at >= 0; at--) {
        carry += (input[start + at] ?? 0) + (addend[at] ?? 0);
        input[start + at] = carry & 255;
        carry >>= 8;
      }
    }
  }
  return new Uint8Array(Buffer.concat(out).subarray(0, length));
}
