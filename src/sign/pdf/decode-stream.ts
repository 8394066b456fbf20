import { Unzlib } from "fflate";
import { say } from "../../base/bilingual.js";
import { concatBytes } from "./concat-bytes.js";
import { PdfFault } from "./pdf-fault.js";
import type { PdfStream, PdfValue } from "./pdf-value.js";
import { unpredict } from "./unpredict.js";

/** What one stream may unpack to unless told otherwise; honest structure stays far below. */
export const LARGEST_STRUCTURE = 32 * 1024 * 1024;
const STEP = 16 * 1024;

/**
 * The data of a stream that holds structure (cross-references, objects) or metadata. Only flate and none are known: other
 * filters are for pictures. Throws `PdfFault`. `resolve` follows references inside the dictionary.
 */
export function decodeStream(
  { dict, data }: PdfStream,
  resolve: (value: PdfValue | undefined) => PdfValue,
  limit = LARGEST_STRUCTURE,
): Uint8Array {
  const filters = listOf(resolve(dict.entries.get("Filter"))).map(resolve);
  const parameters = listOf(resolve(dict.entries.get("DecodeParms"))).map(resolve);
  let bytes = data;
  for (const [at, filter] of filters.entries()) {
    if (filter.kind !== "name" || (filter.value !== "FlateDecode" && filter.value !== "Fl"))
      throw new PdfFault(say("结构数据用了少见的压缩方式", "structure is packed by an unusual filter"), 0);
    bytes = inflateZlib(bytes, limit);
    const parameter = parameters[at];
    if (parameter?.kind === "dict") bytes = unpredict(bytes, (key) => numberOf(resolve(parameter.entries.get(key))));
  }
  return bytes;
}

const listOf = (value: PdfValue): readonly PdfValue[] => (value.kind === "array" ? value.items : value.kind === "null" ? [] : [value]);

const numberOf = (value: PdfValue): number | undefined => (value.kind === "number" ? value.value : undefined);

/** Stops a bomb at the limit; a stream cut short counts as damaged. */
function inflateZlib(packed: Uint8Array, limit: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  const state = { size: 0, finished: false };
  const stream = new Unzlib((piece, last) => {
    state.size += piece.length;
    pieces.push(piece);
    state.finished ||= last;
  });
  try {
    for (let at = 0; at < packed.length && state.size <= limit; at += STEP)
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch {
    throw new PdfFault(say("压缩数据已损坏", "packed data are damaged"), 0);
  }
  if (state.size > limit) throw new PdfFault(say("压缩数据解开后过大", "packed data unpack to too much"), 0);
  if (!state.finished) throw new PdfFault(say("压缩数据不完整", "packed data are cut off"), 0);
  return concatBytes(pieces);
}
