import { Inflate as Stream } from "fflate";

/** Small enough that one step cannot unpack more than about 16 MB past the limit (deflate packs 1032 to 1 at most). */
const STEP = 16 * 1024;

/** The portable `Inflate`: stops at the first step that exceeds the limit, so that a bomb costs little. */
export function inflateInSteps(packed: Uint8Array, limit: number): Uint8Array | undefined {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const stream = new Stream((piece) => {
    size += piece.length;
    if (size <= limit) pieces.push(piece);
  });
  try {
    for (let at = 0; at < packed.length && size <= limit; at += STEP)
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
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
