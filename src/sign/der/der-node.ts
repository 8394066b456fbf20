import { DerFault } from "./der-fault.js";

/** One element of ASN.1 in its encoding rules (BER, of which DER is the strict part). */
export interface DerNode {
  /** The identifier octet: class, constructed bit and number below 31. */
  readonly tag: number;
  /** The whole element as written. */
  readonly raw: Uint8Array;
  readonly content: Uint8Array;
}

const DEEPEST = 64;

/** The element at the start of `bytes`; what follows it is not looked at. Throws `DerFault`. */
export function readDer(bytes: Uint8Array, depth = 0): DerNode {
  const tag = bytes[0];
  const first = bytes[1];
  if (tag === undefined || first === undefined) throw new DerFault("cut off");
  if ((tag & 31) === 31) throw new DerFault("a tag number above 30");
  if (first === 0x80) return readIndefinite(bytes, tag, depth);
  let length = first;
  let start = 2;
  if (first > 0x80) {
    const octets = first & 0x7f;
    if (octets > 4) throw new DerFault("an element longer than any file");
    length = 0;
    for (let i = 0; i < octets; i++) length = length * 256 + (bytes[start++] ?? 0);
  }
  if (start + length > bytes.length) throw new DerFault("an element longer than what holds it");
  return { tag, raw: bytes.subarray(0, start + length), content: bytes.subarray(start, start + length) };
}

/** BER allows an element to end with two zero octets instead of saying its length. */
function readIndefinite(bytes: Uint8Array, tag: number, depth: number): DerNode {
  if ((tag & 0x20) === 0 || depth > DEEPEST) throw new DerFault("a misplaced indefinite length");
  let at = 2;
  while (bytes[at] !== 0 || bytes[at + 1] !== 0) at += readDer(bytes.subarray(at), depth + 1).raw.length;
  return { tag, raw: bytes.subarray(0, at + 2), content: bytes.subarray(2, at) };
}

/** The elements inside a constructed element. */
export function childrenOf(node: DerNode): readonly DerNode[] {
  const children: DerNode[] = [];
  for (let at = 0; at < node.content.length;) {
    const child = readDer(node.content.subarray(at));
    children.push(child);
    at += child.raw.length;
  }
  return children;
}
