import { DerCursor } from "../der/der-cursor.js";
import { readDer, type DerNode } from "../der/der-node.js";
import { bitsOf, oidOf } from "../der/der-value.js";
import { oid } from "../der/oid.js";

/** What kind of key a certificate holds and how strong it is. */
export type PublicKey =
  | { readonly kind: "rsa"; readonly bits: number; readonly spki: Uint8Array }
  | { readonly kind: "ec"; readonly curve: "P-256" | "P-384" | "P-521"; readonly spki: Uint8Array }
  | { readonly kind: "other"; readonly algorithm: string; readonly spki: Uint8Array };

const curves: Readonly<Record<string, "P-256" | "P-384" | "P-521">> = { [oid.p256]: "P-256", [oid.p384]: "P-384", [oid.p521]: "P-521" };

/** Reads a SubjectPublicKeyInfo; throws `DerFault`. */
export function readPublicKey(node: DerNode): PublicKey {
  const cursor = new DerCursor(node);
  const algorithm = new DerCursor(cursor.next(0x30));
  const id = oidOf(algorithm.any());
  if (id === oid.rsa) {
    const modulus = new DerCursor(readDer(bitsOf(cursor.next(3)))).next(2).content;
    const leading = modulus.findIndex((byte) => byte !== 0);
    const bits = leading === -1 ? 0 : (modulus.length - leading) * 8 - Math.clz32(modulus[leading] ?? 0) + 24;
    return { kind: "rsa", bits, spki: node.raw };
  }
  const parameter = id === oid.ecKey ? algorithm.optional(6) : undefined;
  const named = parameter && oidOf(parameter);
  const curve = named === undefined ? undefined : curves[named];
  if (curve !== undefined) return { kind: "ec", curve, spki: node.raw };
  return { kind: "other", algorithm: named ?? id, spki: node.raw };
}
