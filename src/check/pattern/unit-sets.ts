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
    let sentences = 0;
    for (let at = 0; at < sentence.length; at++) if (at === 0 || sentence[at] !== sentence[at - 1]) sentences++;
    const share = Math.ceil(sentences / 2048);
    let number = -1;
    for (let at = 0; at < sentence.length; at++) {
      if (at === 0 || sentence[at] !== sentence[at - 1]) number++;
      const unit = Math.floor(number / share);
      this.#unit[at] = unit;
      if (unit === this.#starts.length) this.#starts.push(at);
    }
    this.#words = (this.#starts.length + 31) >> 5;
    this.#starts.push(sentence.length);
    this.#next = Math.max(2, this.#words);
    this.#bits = new Int32Array(Math.max(16_384, 8192 * this.#words));
  }

  of({ from, to }: Spans, { starts, ends }: SpanPool): UnitSet {
    if (from === to) return NOWHERE;
    const set = this.#open();
    const bits = this.#bits;
    for (let at = from; at < to; at++) {
      const start = starts[at] ?? 0;
      if ((this.#sentence[ends[at] ?? 0] ?? 0) > start) {
        bits.fill(0, set, set + this.#words);
        return ANYWHERE;
      }
      const unit = this.#unit[start] ?? 0;
      const word = set + (unit >> 5);
      bits[word] = (bits[word] ?? 0) | (1 << (unit & 31));
    }
    this.#next += this.#words;
    return set;
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

  /** Those of a list of spans, which stand in `own`, that stand in `units`; of neither set may nothing be known. */
  clipped(spans: Spans, own: UnitSet, units: UnitSet, pool: SpanPool): Spans {
    if (own === units || spans === noSpans) return spans;
    if (spans.to - spans.from > FEW) return this.#clippedByUnit(spans, own, units, pool);
    const { starts, ends } = pool;
    for (let at = spans.from; at < spans.to; at++) {
      const start = starts[at] ?? 0;
      const unit = this.#unit[start] ?? 0;
      if (((this.#bits[units + (unit >> 5)] ?? 0) & (1 << (unit & 31))) !== 0) pool.add(start, ends[at] ?? 0);
    }
    return pool.take();
  }

  /** The same for a long list: only the spans of the units that are in both are looked at. */
  #clippedByUnit(spans: Spans, own: UnitSet, units: UnitSet, pool: SpanPool): Spans {
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
