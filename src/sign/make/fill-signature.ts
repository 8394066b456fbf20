import { concatBytes } from "../pdf/concat-bytes.js";
import { findBytes } from "../pdf/find-bytes.js";
import { hex } from "../pdf/hex.js";
import { latin1Bytes } from "../pdf/latin1-bytes.js";

/** A file with room for a signature, its range already written. */
export interface OpenSignature {
  readonly bytes: Uint8Array;
  /** What has to be signed: everything but the room. */
  readonly content: Uint8Array;
  /** The file with the signature in its room; undefined when it does not fit. */
  readonly fill: (signature: Uint8Array) => Uint8Array | undefined;
}

/** Writes the range of the signature object at `offset` and cuts out its room. Throws when the object is not one of ours. */
export function openSignature(file: Uint8Array, offset: number): OpenSignature {
  const bytes = file.slice();
  const range = findBytes(bytes, "/ByteRange [", offset);
  const gap = findBytes(bytes, "/Contents <", offset) + 10;
  const resume = bytes.indexOf(62, gap) + 1;
  if (range === -1 || gap === 9 || resume === 0) throw new Error("no room for a signature");
  const numbers = `0 ${gap} ${resume} ${bytes.length - resume}]`;
  const width = bytes.indexOf(93, range) + 1 - (range + 12);
  bytes.set(latin1Bytes(numbers.padEnd(width)), range + 12);
  return {
    bytes,
    content: concatBytes([bytes.subarray(0, gap), bytes.subarray(resume)]),
    fill: (signature) => {
      const digits = hex(signature);
      if (digits.length > resume - gap - 2) return undefined;
      const filled = bytes.slice();
      filled.set(latin1Bytes(digits), gap + 1);
      return filled;
    },
  };
}
