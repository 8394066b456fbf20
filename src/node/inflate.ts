import { inflateRawSync } from "node:zlib";

/** The platform's inflate; undefined for damaged data and for more than `limit` bytes. */
export function inflate(packed: Uint8Array, limit: number): Uint8Array | undefined {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) });
  } catch {
    return undefined;
  }
}
