/** A list that is put in order by moving its spans one by one. */
const FEW = 12;

/** Orders lists of spans of one text by start and then end, and leaves out what stands in one twice, without comparing all with all. */
export class SpanOrder {
  /** Where spans of the list start, a bit an offset; zero again after every list. */
  readonly #bits: Int32Array;
  /** Which words of `#bits` have a bit; zero again after every list. */
  readonly #words: Int32Array;
  /** For each start one more than the index of its first span; only those of set bits mean something. */
  readonly #first: Int32Array;
  /** For each span of the list one more than the index of the next with the same start, 0 for none. */
  #next = new Int32Array(256);
  #ends = new Int32Array(256);

  constructor(textLength: number) {
    this.#bits = new Int32Array((textLength >> 5) + 1);
    this.#words = new Int32Array((textLength >> 10) + 1);
    this.#first = new Int32Array(textLength + 1);
  }

  /** Orders the spans from `from` to before `to` in place; returns where the list ends now. */
  order(starts: Int32Array, ends: Int32Array, from: number, to: number): number {
    if (to - from <= FEW) return ordered(starts, ends, from, to);
    if (this.#next.length < to - from) [this.#next, this.#ends] = [new Int32Array(2 * (to - from)), new Int32Array(2 * (to - from))];
    const [bits, words, first, next, own] = [this.#bits, this.#words, this.#first, this.#next, this.#ends];
    for (let at = from; at < to; at++) {
      own[at - from] = ends[at] ?? 0;
      const word = (starts[at] ?? 0) >> 5;
      words[word >> 5] = (words[word >> 5] ?? 0) | (1 << (word & 31));
      this.#insert(starts[at] ?? 0, at - from);
    }
    let count = from;
    for (let group = 0; group < words.length; group++) {
      for (let some = words[group] ?? 0; some !== 0; some &= some - 1) {
        const word = group * 32 + 31 - Math.clz32(some & -some);
        for (let here = bits[word] ?? 0; here !== 0; here &= here - 1) {
          const start = word * 32 + 31 - Math.clz32(here & -here);
          for (let one = first[start] ?? 0; one > 0; one = next[one - 1] ?? 0) {
            starts[count] = start;
            ends[count++] = own[one - 1] ?? 0;
          }
        }
        bits[word] = 0;
      }
      words[group] = 0;
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

/** The same for a few spans. */
function ordered(starts: Int32Array, ends: Int32Array, from: number, to: number): number {
  let count = from;
  for (let at = from; at < to; at++) {
    const [start, end] = [starts[at] ?? 0, ends[at] ?? 0];
    let place = count;
    while (place > from && ((starts[place - 1] ?? 0) > start || (starts[place - 1] === start && (ends[place - 1] ?? 0) > end))) place--;
    if (place > from && starts[place - 1] === start && ends[place - 1] === end) continue;
    for (let moved = count; moved > place; moved--) {
      starts[moved] = starts[moved - 1] ?? 0;
      ends[moved] = ends[moved - 1] ?? 0;
    }
    starts[place] = start;
    ends[place] = end;
    count++;
  }
  return count;
}
