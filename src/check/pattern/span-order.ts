/** Orders lists of spans of one text by start and then end, and leaves out what stands in one twice, without comparing all with all. */
export class SpanOrder {
  /** Where spans of the list start, a bit an offset; zero again after every list. */
  readonly #bits: Int32Array;
  /** For each start one more than the index of its first span; only those of set bits mean something. */
  readonly #first: Int32Array;
  /** For each span of the list one more than the index of the next with the same start, 0 for none. */
  #next = new Int32Array(256);
  #ends = new Int32Array(256);

  constructor(textLength: number) {
    this.#bits = new Int32Array((textLength >> 5) + 1);
    this.#first = new Int32Array(textLength + 1);
  }

  /** Orders the spans from `from` to before `to` in place; returns where the list ends now. */
  order(starts: Int32Array, ends: Int32Array, from: number, to: number): number {
    if (this.#next.length < to - from) [this.#next, this.#ends] = [new Int32Array(2 * (to - from)), new Int32Array(2 * (to - from))];
    this.#ends.set(ends.subarray(from, to));
    let [low, high] = [this.#bits.length, 0];
    for (let at = from; at < to; at++) {
      const start = starts[at] ?? 0;
      const word = start >> 5;
      if (word < low) low = word;
      if (word > high) high = word;
      this.#insert(start, at - from);
    }
    let count = from;
    for (let word = low; word <= high; word++) {
      for (let bits = this.#bits[word] ?? 0; bits !== 0; bits &= bits - 1) {
        const start = word * 32 + 31 - Math.clz32(bits & -bits);
        for (let one = this.#first[start] ?? 0; one > 0; one = this.#next[one - 1] ?? 0) {
          starts[count] = start;
          ends[count++] = this.#ends[one - 1] ?? 0;
        }
      }
      this.#bits[word] = 0;
    }
    return count;
  }

  /** Puts a span of the list among those of its start, by its end. */
  #insert(start: number, index: number): void {
    const [bits, first, next, ends] = [this.#bits, this.#first, this.#next, this.#ends];
    const [word, bit] = [start >> 5, 1 << (start & 31)];
    if (((bits[word] ?? 0) & bit) === 0) {
      bits[word] = (bits[word] ?? 0) | bit;
      first[start] = index + 1;
      next[index] = 0;
      return;
    }
    const end = ends[index] ?? 0;
    let before = 0;
    let one = first[start] ?? 0;
    while (one > 0 && (ends[one - 1] ?? 0) < end) [before, one] = [one, next[one - 1] ?? 0];
    if (one > 0 && ends[one - 1] === end) return;
    next[index] = one;
    if (before === 0) first[start] = index + 1;
    else next[before - 1] = index + 1;
  }
}
