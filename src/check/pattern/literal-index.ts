import { grown } from "./grown.js";
import { patternTable } from "./pattern-table.js";
import type { SpanPool } from "./span-pool.js";

/** What a row of `#rows` tells, in this order: one more than the literal before it with the same hash, its first two signs, its third sign, its length. */
const WIDTH = 4;

interface Scan {
  readonly found: Int32Array;
  readonly places: Int32Array;
  readonly total: number;
}

/** Literals by the signs that they begin with, made once a process: one pass over a text finds the places of all of them. */
class LiteralIndex {
  /** One more than the number of the last literal that begins with two signs, by their hash; 0 for none. */
  readonly #byPair = new Int32Array(65_536);
  /** One more than the number of the literal that is a sign by itself; 0 for none. */
  readonly #bySign = new Int32Array(65_536);
  /** What a look at a literal needs, side by side. */
  #rows = new Int32Array(WIDTH * 16_384);
  #count = 0;

  /**
   * Puts the places of every literal that was parsed so far into a pool. Those of the literal `n` stand there from the `n`-th number
   * of the answer to before the next. `signs` are the text's code units, and two zeros.
   */
  placesIn(text: string, signs: Uint16Array, pool: SpanPool): Int32Array {
    this.#update();
    const from = new Int32Array(this.#count + 2);
    const size = text.length + (text.length >> 1) + 64;
    const { found, places, total } = this.#scan(text, signs, from, new Int32Array(size), new Int32Array(size));
    accumulate(from, pool.reserve(total));
    fill(found, places, total, from, this.#rows, pool.starts, pool.ends);
    return from.subarray(0, this.#count + 1);
  }

  /** What stands in the text, in its order: which literal, and where; counts in `from` how often each does, one place further. */
  #scan(text: string, signs: Uint16Array, from: Int32Array, found: Int32Array<ArrayBuffer>, places: Int32Array<ArrayBuffer>): Scan {
    const { literals } = patternTable;
    const byPair = this.#byPair;
    const bySign = this.#bySign;
    const rows = this.#rows;
    const { length } = text;
    let total = 0;
    for (let at = 0; at < length; at++) {
      // A sign has at most one literal for itself, and the others make room for two.
      if (total + 2 > found.length) [found, places] = [grown(found, 2 * total), grown(places, 2 * total)];
      const first = signs[at] ?? 0;
      const sign = bySign[first] ?? 0;
      if (sign > 0) {
        found[total] = sign;
        places[total++] = at;
        from[sign + 1] = (from[sign + 1] ?? 0) + 1;
      }
      const both = (first << 16) | (signs[at + 1] ?? 0);
      const third = signs[at + 2] ?? 0;
      for (let one = byPair[hashOf(both)] ?? 0; one > 0;) {
        const row = WIDTH * (one - 1);
        const known = rows[row + 2] ?? 0;
        if (
          rows[row + 1] === both &&
          (known === 0 || known === third) &&
          ((rows[row + 3] ?? 0) <= 3 || text.startsWith(literals[one - 1] ?? "", at))
        ) {
          found[total] = one;
          places[total++] = at;
          from[one + 1] = (from[one + 1] ?? 0) + 1;
          if (total === found.length) [found, places] = [grown(found, 2 * total), grown(places, 2 * total)];
        }
        one = rows[row] ?? 0;
      }
    }
    return { found, places, total };
  }

  /** Takes in what was parsed since. */
  #update(): void {
    const { literals } = patternTable;
    if (WIDTH * literals.length > this.#rows.length) this.#rows = grown(this.#rows, 2 * WIDTH * literals.length);
    const rows = this.#rows;
    for (let at = this.#count; at < literals.length; at++) {
      const literal = literals[at] ?? "";
      const first = literal.charCodeAt(0);
      const both = (first << 16) | literal.charCodeAt(1);
      const alone = literal.length === 1;
      if (alone) this.#bySign[first] = at + 1;
      else {
        const hash = hashOf(both);
        rows[WIDTH * at] = this.#byPair[hash] ?? 0;
        this.#byPair[hash] = at + 1;
      }
      rows[WIDTH * at + 1] = both;
      rows[WIDTH * at + 2] = literal.charCodeAt(2);
      rows[WIDTH * at + 3] = literal.length;
    }
    this.#count = literals.length;
  }
}

function accumulate(counts: Int32Array, first: number): void {
  let sum = first;
  for (let at = 0; at < counts.length; at++) counts[at] = sum += counts[at] ?? 0;
}

/** Puts every place behind those of its literal, for which `from` says where the next one goes. */
function fill(
  found: Int32Array,
  places: Int32Array,
  total: number,
  from: Int32Array,
  rows: Int32Array,
  starts: Int32Array,
  ends: Int32Array,
): void {
  for (let at = 0; at < total; at++) {
    const one = found[at] ?? 0;
    const slot = from[one] ?? 0;
    const start = places[at] ?? 0;
    starts[slot] = start;
    ends[slot] = start + (rows[WIDTH * one - 1] ?? 0);
    from[one] = slot + 1;
  }
}

const hashOf = (both: number): number => (Math.imul(both >>> 16, 40_503) + both) & 65_535;

/** The literals of the process. */
export const literalIndex = new LiteralIndex();
