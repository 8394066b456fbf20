import { grown } from "./grown.js";
import { patternTable } from "./pattern-table.js";
import type { SpanPool } from "./span-pool.js";

/** Literals by the signs that they begin with, made once a process: one pass over a text finds the places of all of them. */
class LiteralIndex {
  /** One more than the number of the last literal that begins with two signs, by their hash; 0 for none. */
  readonly #byPair = new Int32Array(65_536);
  /** One more than the number of the literal that is a sign by itself; 0 for none. */
  readonly #bySign = new Int32Array(65_536);
  /** For each literal one more than the number of the one before it with the same hash, its first two signs, and its length. */
  #next = new Int32Array(16_384);
  #pair = new Int32Array(16_384);
  #length = new Int32Array(16_384);
  #count = 0;

  /**
   * Puts the places of every literal that was parsed so far into a pool. Those of the literal `n` stand there from the `n`-th number
   * of the answer to before the next.
   */
  placesIn(text: string, pool: SpanPool): Int32Array {
    this.#update();
    const { literals } = patternTable;
    const [byPair, bySign, next, pairs, lengths] = [this.#byPair, this.#bySign, this.#next, this.#pair, this.#length];
    // What was found, in the order of the text: which literal, and where.
    let [found, places] = [new Int32Array(2 * text.length + 64), new Int32Array(2 * text.length + 64)];
    let total = 0;
    let first = text.charCodeAt(0);
    for (let at = 0; at < text.length; at++) {
      const second = text.charCodeAt(at + 1);
      const both = (first << 16) | second;
      const sign = bySign[first] ?? 0;
      if (sign > 0) {
        found[total] = sign;
        places[total++] = at;
      }
      for (let one = byPair[hashOf(both)] ?? 0; one > 0; one = next[one - 1] ?? 0) {
        if (pairs[one - 1] !== both || ((lengths[one - 1] ?? 0) > 2 && !text.startsWith(literals[one - 1] ?? "", at))) continue;
        found[total] = one;
        places[total++] = at;
        if (total === found.length) [found, places] = [grown(found, 2 * total), grown(places, 2 * total)];
      }
      if (total === found.length) [found, places] = [grown(found, 2 * total), grown(places, 2 * total)];
      first = second;
    }
    const from = new Int32Array(this.#count + 2);
    for (let at = 0; at < total; at++) from[(found[at] ?? 0) + 1] = (from[(found[at] ?? 0) + 1] ?? 0) + 1;
    let sum = pool.reserve(total);
    for (let one = 0; one < from.length; one++) from[one] = sum += from[one] ?? 0;
    const { starts, ends } = pool;
    for (let at = 0; at < total; at++) {
      const one = found[at] ?? 0;
      const slot = from[one] ?? 0;
      const start = places[at] ?? 0;
      starts[slot] = start;
      ends[slot] = start + (lengths[one - 1] ?? 0);
      from[one] = slot + 1;
    }
    return from.subarray(0, this.#count + 1);
  }

  /** Takes in what was parsed since. */
  #update(): void {
    const { literals } = patternTable;
    if (literals.length > this.#next.length)
      [this.#next, this.#pair, this.#length] = [
        grown(this.#next, 2 * literals.length),
        grown(this.#pair, 2 * literals.length),
        grown(this.#length, 2 * literals.length),
      ];
    for (let at = this.#count; at < literals.length; at++) {
      const literal = literals[at] ?? "";
      const first = literal.charCodeAt(0);
      const both = (first << 16) | literal.charCodeAt(1);
      this.#length[at] = literal.length;
      this.#pair[at] = both;
      if (literal.length === 1) this.#bySign[first] = at + 1;
      else {
        this.#next[at] = this.#byPair[hashOf(both)] ?? 0;
        this.#byPair[hashOf(both)] = at + 1;
      }
    }
    this.#count = literals.length;
  }
}

const hashOf = (both: number): number => (Math.imul(both >>> 16, 40_503) + both) & 65_535;

/** The literals of the process. */
export const literalIndex = new LiteralIndex();
