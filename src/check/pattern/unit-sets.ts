import type { Range } from "../../base/range.js";
import { noSpans, type SpanPool, type Spans } from "./span-pool.js";

/** In which units of a text something stands: `NOWHERE`, `ANYWHERE` or a set of `UnitSets`. */
export type UnitSet = number;

export const NOWHERE: UnitSet = 0;

/** A span holds the end of a sentence, so that what follows it stands in another unit. */
export const ANYWHERE: UnitSet = 1;

/** A list of spans that is looked through sooner than it is searched. */
const FEW = 64;

/**
 * Sets of units, of which a text has at most 2,048. No sentence leaves its unit, and no span of a sequence does unless one of its
 * parts holds the end of a sentence. All sets stand in one table, a bit a unit.
 */
export class UnitSets {
  /** The number of the unit of each offset. */
  readonly #unit: Uint16Array;
  /** For each offset the start of its sentence. */
  readonly #sentence: Int32Array;
  /** Where each unit begins, and after the last one the text's end and one more. */
  readonly #starts: number[] = [];
  readonly #words: number;
  #bits: Int32Array;
  #next: number;

  constructor(sentence: Int32Array) {
    this.#sentence = sentence;
    this.#unit = new Uint16Array(sentence.length);
    numberUnits(sentence, Math.ceil(countSentences(sentence) / 2048), this.#unit, this.#starts);
    this.#words = (this.#starts.length + 31) >> 5;
    this.#starts.push(sentence.length);
    this.#next = Math.max(2, this.#words);
    this.#bits = new Int32Array(Math.max(16_384, 8192 * this.#words));
  }

  of(spans: Spans, pool: SpanPool): UnitSet {
    if (spans === noSpans) return NOWHERE;
    const set = this.#open();
    if (this.add(set, spans, pool)) {
      this.#next += this.#words;
      return set;
    }
    this.#bits.fill(0, set, set + this.#words);
    return ANYWHERE;
  }

  /** The units that hold something of ranges of the text: a set of the caller's own. */
  around(ranges: readonly Range[]): UnitSet {
    const set = this.#open();
    this.#next += this.#words;
    for (const [start, end] of ranges) this.#mark(set, this.#unit[start] ?? 0, this.#unit[Math.max(start, end - 1)] ?? 0, true);
    return set;
  }

  /** Takes the units out of a set of the caller's own that begin inside a range and end with it or before it. */
  cut(set: UnitSet, [start, end]: Range): void {
    const first = this.#unit[start] ?? 0;
    const last = this.#unit[end] ?? first;
    this.#mark(set, first + ((this.#starts[first] ?? 0) < start ? 1 : 0), last - ((this.#starts[last + 1] ?? 0) > end + 1 ? 1 : 0), false);
  }

  #mark(set: UnitSet, first: number, last: number, held: boolean): void {
    for (let unit = first; unit <= last; unit++) {
      const word = set + (unit >> 5);
      this.#bits[word] = held ? (this.#bits[word] ?? 0) | (1 << (unit & 31)) : (this.#bits[word] ?? 0) & ~(1 << (unit & 31));
    }
  }

  /** A set of the caller's own that holds what `set` does. */
  copy(set: UnitSet): UnitSet {
    if (set === ANYWHERE) return this.around([[0, this.#sentence.length]]);
    const made = this.#open();
    this.#next += this.#words;
    if (set !== NOWHERE) this.#bits.copyWithin(made, set, set + this.#words);
    return made;
  }

  /** Adds the units of spans to a set of the caller's own; false where one of them ends in another unit. */
  add(set: UnitSet, { from, to }: Spans, { starts, ends }: SpanPool): boolean {
    const [bits, sentence, units] = [this.#bits, this.#sentence, this.#unit];
    for (let at = from; at < to; at++) {
      const start = starts[at] ?? 0;
      if ((sentence[ends[at] ?? 0] ?? 0) > start) return false;
      const unit = units[start] ?? 0;
      const word = set + (unit >> 5);
      bits[word] = (bits[word] ?? 0) | (1 << (unit & 31));
    }
    return true;
  }

  /** Where one of them stands; `into` says that `one` was made by a union and may be changed. */
  union(one: UnitSet, other: UnitSet, into: boolean): UnitSet {
    if (one === ANYWHERE || other === ANYWHERE) return ANYWHERE;
    const set = into ? one : this.#open();
    if (!into) this.#next += this.#words;
    const bits = this.#bits;
    for (let at = 0; at < this.#words; at++) bits[set + at] = (bits[one + at] ?? 0) | (bits[other + at] ?? 0);
    return set;
  }

  /** Where parts of one sequence may stand; one that leaves its unit parts the others. */
  together(one: UnitSet, other: UnitSet): UnitSet {
    if (one === other) return one;
    if (one === NOWHERE || other === NOWHERE) return NOWHERE;
    if (one === ANYWHERE || other === ANYWHERE) return ANYWHERE;
    const set = this.#open();
    const bits = this.#bits;
    let any = 0;
    for (let at = 0; at < this.#words; at++) any |= bits[set + at] = (bits[one + at] ?? 0) & (bits[other + at] ?? 0);
    if (any === 0) return NOWHERE;
    this.#next += this.#words;
    return set;
  }

  overlap(one: UnitSet, other: UnitSet): boolean {
    if (one <= ANYWHERE || other <= ANYWHERE) return one !== NOWHERE && other !== NOWHERE;
    const bits = this.#bits;
    for (let at = 0; at < this.#words; at++) if (((bits[one + at] ?? 0) & (bits[other + at] ?? 0)) !== 0) return true;
    return false;
  }

  /** Whether what stands there may stand inside a range. */
  mayHold(set: UnitSet, [start, end]: Range): boolean {
    if (set <= ANYWHERE) return set === ANYWHERE;
    const unit = this.#unit[start] ?? 0;
    return unit !== (this.#unit[end - 1] ?? unit) || ((this.#bits[set + (unit >> 5)] ?? 0) & (1 << (unit & 31))) !== 0;
  }

  /** Whether `clippedByUnit` is sooner done with a list than `addClipped`. */
  isLong({ from, to }: Spans): boolean {
    return to - from > FEW;
  }

  /** Adds those of a list of spans that stand in `units`, of which something is known. */
  addClipped({ from, to }: Spans, units: UnitSet, pool: SpanPool): void {
    const [bits, unitOf] = [this.#bits, this.#unit];
    for (let at = from; at < to; at++) {
      const start = pool.starts[at] ?? 0;
      const unit = unitOf[start] ?? 0;
      if (((bits[units + (unit >> 5)] ?? 0) & (1 << (unit & 31))) !== 0) pool.add(start, pool.ends[at] ?? 0);
    }
  }

  /** Those of a long list of spans, which stand in `own`, that stand in `units`: only the units that are in both are looked at. */
  clippedByUnit(spans: Spans, own: UnitSet, units: UnitSet, pool: SpanPool): Spans {
    if (own === units) return spans;
    const { starts, ends } = pool;
    let index = spans.from;
    for (let at = 0; at < this.#words; at++) {
      let word = (this.#bits[own + at] ?? 0) & (this.#bits[units + at] ?? 0);
      for (; word !== 0; word &= word - 1) {
        const unit = at * 32 + 31 - Math.clz32(word & -word);
        const end = this.#starts[unit + 1] ?? 0;
        index = pool.firstBetween(index, spans.to, this.#starts[unit] ?? 0);
        for (; index < spans.to && (starts[index] ?? 0) < end; index++) pool.add(starts[index] ?? 0, ends[index] ?? 0);
      }
    }
    return pool.take();
  }

  /** Room for one more set. */
  #open(): number {
    if (this.#next + this.#words > this.#bits.length) {
      const bigger = new Int32Array(this.#bits.length * 2);
      bigger.set(this.#bits);
      this.#bits = bigger;
    }
    return this.#next;
  }
}

// Loops over a whole text are functions of their own here and elsewhere: the engine compiles a running loop together with what follows
// it, of which it knows nothing yet, and throws that away when it gets there.

function countSentences(sentence: Int32Array): number {
  let count = 0;
  for (let at = 0; at < sentence.length; at++) if (sentence[at] === at) count++;
  return count;
}

/** Gives `share` sentences after each other one number. */
function numberUnits(sentence: Int32Array, share: number, units: Uint16Array, starts: number[]): void {
  let number = 0;
  let unit = -1;
  for (let at = 0; at < sentence.length; at++) {
    if (sentence[at] === at && number++ % share === 0) {
      unit++;
      starts.push(at);
    }
    units[at] = unit;
  }
}
