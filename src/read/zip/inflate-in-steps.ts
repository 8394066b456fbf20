import { inflateSync, Inflate as Stream } from "fflate";

/** Deflate packs 1032 to 1 at most, so one step of this many bytes cannot go more than 16 MB past the limit. */
const LARGEST_STEP = 16 * 1024;
const SMALLEST_STEP = 512;
/** So little that even a bomb of this size is unpacked, into nothing beyond the limit, in a fifth of a second. */
const LITTLE = 64 * 1024;

/** The portable `Inflate`: what is more than little stops at the first step that exceeds the limit, so that a bomb costs little. */
export function inflateInSteps(packed: Uint8Array, limit: number): Uint8Array | undefined {
  return packed.length <= LITTLE ? atOnce(packed, limit) : inSteps(packed, limit);
}

/** Five times as fast. What goes beyond the room is not kept. */
function atOnce(packed: Uint8Array, limit: number): Uint8Array | undefined {
  try {
    const unpacked = inflateSync(packed, { out: new Uint8Array(limit + 1) });
    return packed.length === 0 || unpacked.length > limit ? undefined : unpacked;
  } catch {
    return undefined;
  }
}

function inSteps(packed: Uint8Array, limit: number): Uint8Array | undefined {
  const step = Math.min(LARGEST_STEP, Math.max(SMALLEST_STEP, limit >> 6));
  const pieces: Uint8Array[] = [];
  let size = 0;
  const stream = new Stream((piece) => {
    size += piece.length;
    if (size <= limit) pieces.push(piece);
  });
  try {
    for (let at = 0; at < packed.length && size <= limit; at += step)
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch {
    return undefined;
  }
  return packed.length === 0 || size > limit ? undefined : joined(pieces, size);
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
