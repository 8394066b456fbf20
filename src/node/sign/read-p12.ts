import { createHmac, timingSafeEqual } from "node:crypto";
import { DerCursor } from "../../sign/der/der-cursor.js";
import { DerFault } from "../../sign/der/der-fault.js";
import { childrenOf, readDer, type DerNode } from "../../sign/der/der-node.js";
import { integerOf, octetsOf, oidOf } from "../../sign/der/der-value.js";
import { oid } from "../../sign/der/oid.js";
import { decryptPbe, MOST_ITERATIONS } from "./decrypt-pbe.js";
import { pkcs12Key } from "./pkcs12-key.js";

/** What a PKCS #12 file holds: private keys (PKCS #8) and certificates, as written. */
export interface P12 {
  readonly keys: readonly Uint8Array[];
  readonly certificates: readonly Uint8Array[];
}

const hashes: Readonly<Record<string, string>> = {
  [oid.sha1]: "sha1",
  [oid.sha256]: "sha256",
  [oid.sha384]: "sha384",
  [oid.sha512]: "sha512",
};
const ENCRYPTED_DATA = "1.2.840.113549.1.7.6";
const bag = {
  key: "1.2.840.113549.1.12.10.1.1",
  shrouded: "1.2.840.113549.1.12.10.1.2",
  certificate: "1.2.840.113549.1.12.10.1.3",
} as const;

/** Opens a P12 file of any age; "password" when the password is wrong. Throws `DerFault` for anything that is no such file. */
export function readP12(bytes: Uint8Array, password: string): P12 | "password" {
  const outer = new DerCursor(readDer(bytes));
  outer.next(2);
  const safe = new DerCursor(outer.next(0x30));
  if (oidOf(safe.any()) !== oid.data) throw new DerFault("a P12 file that is not closed by a password");
  const content = octetsOf(readDer(safe.next(0xa0).content));
  const mac = outer.optional(0x30);
  if (mac !== undefined && !macFits(mac, content, password)) return "password";

  const keys: Uint8Array[] = [];
  const certificates: Uint8Array[] = [];
  for (const info of childrenOf(readDer(content))) {
    const plain = contentOf(info, password);
    if (plain === undefined) return "password";
    for (const node of childrenOf(readDer(plain))) {
      const cursor = new DerCursor(node);
      const id = oidOf(cursor.any());
      const value = readDer(cursor.next(0xa0).content);
      if (id === bag.key) keys.push(value.raw);
      else if (id === bag.certificate) certificates.push(certificateOf(value));
      else if (id === bag.shrouded) {
        const shroud = new DerCursor(value);
        const key = decryptPbe(shroud.next(0x30), octetsOf(shroud.any()), password);
        if (key === undefined) return "password";
        keys.push(key);
      }
    }
  }
  return { keys, certificates };
}

function contentOf(info: DerNode, password: string): Uint8Array | undefined {
  const cursor = new DerCursor(info);
  const id = oidOf(cursor.any());
  const value = readDer(cursor.next(0xa0).content);
  if (id === oid.data) return octetsOf(value);
  if (id !== ENCRYPTED_DATA) throw new DerFault("a P12 file that is not closed by a password");
  const encrypted = new DerCursor(value);
  encrypted.next(2);
  const inner = new DerCursor(encrypted.next(0x30));
  inner.any();
  const algorithm = inner.next(0x30);
  const data = inner.any();
  return decryptPbe(algorithm, data.tag === 0xa0 ? octetsOf({ ...data, tag: 0x24 }) : data.content, password);
}

function certificateOf(value: DerNode): Uint8Array {
  const cursor = new DerCursor(value);
  cursor.any();
  return octetsOf(readDer(cursor.next(0xa0).content));
}

function macFits(mac: DerNode, content: Uint8Array, password: string): boolean {
  const cursor = new DerCursor(mac);
  const info = new DerCursor(cursor.next(0x30));
  const hash = hashes[oidOf(new DerCursor(info.next(0x30)).any())];
  const expected = octetsOf(info.any());
  const salt = octetsOf(cursor.any());
  const count = cursor.optional(2);
  const iterations = count === undefined ? 1 : integerOf(count);
  if (hash === undefined || iterations > MOST_ITERATIONS)
    throw new DerFault("a P12 file whose integrity is protected in a way we do not know");
  const key = pkcs12Key(hash, "mac", password, salt, iterations, expected.length);
  const actual = createHmac(hash, key).update(content).digest();
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}
