/** Files by their content, each organisation's for itself; the same bytes are kept once. Never called inside a transaction. */
export interface BlobStore {
  /** Keeps the bytes and returns their SHA-256 in hexadecimal. What nobody refers to later costs space, nothing else. */
  readonly put: (organisation: string, bytes: Uint8Array) => Promise<string>;
  /** The bytes, proved against their hash; throws when they are gone or damaged. */
  readonly get: (organisation: string, sha256: string) => Promise<Uint8Array>;
  /** Removes what nothing refers to and nobody kept anew for so many hours; the number of files that went. */
  readonly sweep: (hours: number) => Promise<number>;
}
