import type { Certificate } from "../x509/certificate.js";
import type { Scheme } from "../x509/crypto.js";

/** A private key with its certificate; the key itself stays with the edge. */
export interface SigningKey {
  readonly certificate: Certificate;
  /** Certificates above it, in any order; they go into the signature. */
  readonly chain: readonly Certificate[];
  readonly scheme: Scheme;
  /** ECDSA answers with a sequence of two integers. */
  readonly sign: (data: Uint8Array) => Promise<Uint8Array>;
}
