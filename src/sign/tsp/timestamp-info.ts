import { attemptDer } from "../der/attempt-der.js";
import { DerCursor } from "../der/der-cursor.js";
import { readDer } from "../der/der-node.js";
import { octetsOf, timeOf } from "../der/der-value.js";
import type { Hash } from "../x509/crypto.js";
import { hashOf } from "../x509/scheme-of.js";

/** What a time authority states (TSTInfo of RFC 3161). */
export interface TimestampInfo {
  readonly hash: Hash | undefined;
  readonly imprint: Uint8Array;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** The content octets of the nonce. */
  readonly nonce: Uint8Array | undefined;
}

export const readTimestampInfo = (bytes: Uint8Array): TimestampInfo | undefined =>
  attemptDer(() => {
    const cursor = new DerCursor(readDer(bytes));
    cursor.next(2);
    cursor.next(6);
    const imprint = new DerCursor(cursor.next(0x30));
    const hash = hashOf(imprint.next(0x30));
    const value = octetsOf(imprint.any());
    cursor.next(2);
    const time = timeOf(cursor.next(24));
    cursor.optional(0x30);
    cursor.optional(1);
    return { hash, imprint: value, time, nonce: cursor.optional(2)?.content };
  });
