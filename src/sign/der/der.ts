import { concatBytes } from "../pdf/concat-bytes.js";
import { latin1Bytes } from "../pdf/latin1-bytes.js";

/** One element: identifier octet, length, content. */
function element(tag: number, ...content: readonly Uint8Array[]): Uint8Array {
  const length = content.reduce((sum, piece) => sum + piece.length, 0);
  return concatBytes([Uint8Array.of(tag, ...lengthOctets(length)), ...content]);
}

function lengthOctets(length: number): readonly number[] {
  if (length < 128) return [length];
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return [0x80 | octets.length, ...octets];
}

/** Makers of DER elements. */
export const der = {
  element,
  sequence: (...content: readonly Uint8Array[]): Uint8Array => element(0x30, ...content),
  /** DER sorts the members of a set by their encodings. */
  set: (...members: readonly Uint8Array[]): Uint8Array => element(0x31, ...[...members].sort(byBytes)),
  octets: (bytes: Uint8Array): Uint8Array => element(4, bytes),
  null: (): Uint8Array => Uint8Array.of(5, 0),
  boolean: (value: boolean): Uint8Array => Uint8Array.of(1, 1, value ? 255 : 0),
  integer: (value: number): Uint8Array => {
    const octets: number[] = [];
    for (let rest = value; rest > 0 || octets.length === 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
    return element(2, Uint8Array.of(...((octets[0] ?? 0) & 128 ? [0] : []), ...octets));
  },
  /** A big-endian magnitude as a positive INTEGER. */
  magnitude: (bytes: Uint8Array): Uint8Array => {
    let start = 0;
    while (start < bytes.length - 1 && bytes[start] === 0) start++;
    const trimmed = bytes.subarray(start);
    return (trimmed[0] ?? 0) & 128 ? element(2, Uint8Array.of(0), trimmed) : element(2, trimmed);
  },
  oid: (dots: string): Uint8Array => {
    const [top = 0, second = 0, ...arcs] = dots.split(".").map(Number);
    return element(6, Uint8Array.from([top * 40 + second, ...arcs].flatMap(base128)));
  },
  ascii: (tag: number, text: string): Uint8Array => element(tag, latin1Bytes(text)),
} as const;

function base128(arc: number): readonly number[] {
  const octets = [arc % 128];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) octets.unshift(128 | (rest % 128));
  return octets;
}

function byBytes(a: Uint8Array, b: Uint8Array): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
