import { createDecipheriv, pbkdf2Sync } from "node:crypto";
import { DerCursor } from "../../sign/der/der-cursor.js";
import { DerFault } from "../../sign/der/der-fault.js";
import type { DerNode } from "../../sign/der/der-node.js";
import { integerOf, octetsOf, oidOf } from "../../sign/der/der-value.js";
import { pkcs12Key } from "./pkcs12-key.js";
import { decryptRc2 } from "./rc2.js";

/** More would only serve to make us wait. */
export const MOST_ITERATIONS = 10_000_000;

const old: Readonly<Record<string, { readonly cipher: "des-ede3-cbc" | "rc2"; readonly length: number }>> = {
  "1.2.840.113549.1.12.1.3": { cipher: "des-ede3-cbc", length: 24 },
  "1.2.840.113549.1.12.1.5": { cipher: "rc2", length: 16 },
  "1.2.840.113549.1.12.1.6": { cipher: "rc2", length: 5 },
};
const ciphers: Readonly<Record<string, readonly [name: string, key: number]>> = {
  "2.16.840.1.101.3.4.1.2": ["aes-128-cbc", 16],
  "2.16.840.1.101.3.4.1.22": ["aes-192-cbc", 24],
  "2.16.840.1.101.3.4.1.42": ["aes-256-cbc", 32],
  "1.2.840.113549.3.7": ["des-ede3-cbc", 24],
};
const prfs: Readonly<Record<string, string>> = {
  "1.2.840.113549.2.7": "sha1",
  "1.2.840.113549.2.9": "sha256",
  "1.2.840.113549.2.10": "sha384",
  "1.2.840.113549.2.11": "sha512",
};

/** Decrypts what a key file encrypted by password, in the old ways and the new; undefined when the password does not fit. Throws `DerFault` for ways unknown. */
export function decryptPbe(algorithm: DerNode, data: Uint8Array, password: string): Uint8Array | undefined {
  const cursor = new DerCursor(algorithm);
  const id = oidOf(cursor.any());
  const way = old[id];
  if (way !== undefined) {
    const parameters = new DerCursor(cursor.next(0x30));
    const salt = octetsOf(parameters.any());
    const count = iterations(parameters.any());
    const key = pkcs12Key("sha1", "key", password, salt, count, way.length);
    const iv = pkcs12Key("sha1", "iv", password, salt, count, 8);
    return way.cipher === "rc2" ? decryptRc2(key, way.length * 8, iv, data) : decipher(way.cipher, key, iv, data);
  }
  if (id !== "1.2.840.113549.1.5.13") throw new DerFault(`the key file is encrypted in a way we do not know (${id})`);
  const parameters = new DerCursor(cursor.next(0x30));
  const derivation = new DerCursor(parameters.next(0x30));
  const scheme = new DerCursor(parameters.next(0x30));
  if (oidOf(derivation.any()) !== "1.2.840.113549.1.5.12") throw new DerFault("the key file derives its key in a way we do not know");
  const pbkdf2 = new DerCursor(derivation.next(0x30));
  const salt = octetsOf(pbkdf2.any());
  const count = iterations(pbkdf2.next(2));
  pbkdf2.optional(2);
  const prf = pbkdf2.optional(0x30);
  const hash = prf === undefined ? "sha1" : prfs[oidOf(new DerCursor(prf).any())];
  const [name, length] = ciphers[oidOf(scheme.any())] ?? [];
  if (hash === undefined || name === undefined || length === undefined)
    throw new DerFault("the key file is encrypted in a way we do not know");
  return decipher(name, pbkdf2Sync(Buffer.from(password, "utf8"), salt, count, length, hash), octetsOf(scheme.any()), data);
}

function iterations(node: DerNode): number {
  const count = integerOf(node);
  if (count < 1 || count > MOST_ITERATIONS) throw new DerFault("the key file asks for too many iterations");
  return count;
}

function decipher(name: string, key: Uint8Array, iv: Uint8Array, data: Uint8Array): Uint8Array | undefined {
  try {
    const cipher = createDecipheriv(name, key, iv);
    return new Uint8Array(Buffer.concat([cipher.update(data), cipher.final()]));
  } catch {
    return undefined;
  }
}
