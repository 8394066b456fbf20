/** The digests that this room can compute; SHA-1 only for identifiers, never to trust. */
export type Hash = "sha1" | "sha256" | "sha384" | "sha512";

/** How a signature is made. */
export interface Scheme {
  readonly kind: "rsa" | "rsa-pss" | "ecdsa";
  readonly hash: Hash;
  /** Of PSS, in bytes; 0 otherwise. */
  readonly salt: number;
}

/** The mathematics, which the edge provides: Node's or the browser's. */
export interface Crypto {
  readonly digest: (hash: Hash, data: Uint8Array) => Promise<Uint8Array>;
  /** `key` is a SubjectPublicKeyInfo; an ECDSA signature is a sequence of two integers. False for keys it cannot use. */
  readonly verify: (scheme: Scheme, key: Uint8Array, signature: Uint8Array, data: Uint8Array) => Promise<boolean>;
}
