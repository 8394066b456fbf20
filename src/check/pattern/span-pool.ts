import { grown } from "./grown.js";

/** A list of spans that a pool holds: its indexes from `from` to before `to`, ordered by start and then end, none twice. */
export interface Spans {
  readonly from: number;
  readonly to: number;
}

export const noSpans: Spans = { from: 0, to: 0 };

/** Keeps the spans of many lists in two tables, so that a list costs no memory of its own. */
export class SpanPool {
  starts: Int32Array<ArrayBuffer>;
  ends: Int32Array<ArrayBuffer>;
  #count = 0;
  /** Where the list that is being made begins. */
  #from = 0;
  #ordered = true;

  constructor(room: number) {
    this.starts = new Int32Array(room);
    this.ends = new Int32Array(room);
  }

  /** Adds a span to the list that is being made; spans may come in any order and more than once. */
  add(start: number, end: number): void {
    const at = this.#count;
    if (at === this.starts.length) this.#grow();
    const { starts, ends } = this;
    if (at > this.#from) {
      const last = starts[at - 1] ?? 0;
      if (start < last || (start === last && end <= (ends[at - 1] ?? 0))) this.#ordered = false;
    }
    starts[at] = start;
    ends[at] = end;
    this.#count = at + 1;
  }

  addAll({ from, to }: Spans): void {
    for (let at = from; at < to; at++) this.add(this.starts[at] ?? 0, this.ends[at] ?? 0);
  }

  /** Ends the list that is being made. */
  take(): Spans {
    const from = this.#from;
    if (this.#count === from) return noSpans;
    if (!this.#ordered) this.#order(from);
    [this.#from, this.#ordered] = [this.#count, true];
    return { from, to: this.#count };
  }

  /** The first index of the list whose start is not below `value`. */
  firstFrom({ from, to }: Spans, value: number): number {
    return this.firstBetween(from, to, value);
  }

  firstBetween(from: number, to: number, value: number): number {
    const { starts } = this;
    let [low, high] = [from, to];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Orders the list that is being made and leaves out what stands in it twice. */
  #order(from: number): void {
    const { starts, ends } = this;
    const keys = new Float64Array(this.#count - from);
    for (let at = 0; at < keys.length; at++) keys[at] = (starts[from + at] ?? 0) * SHIFT + (ends[from + at] ?? 0);
    order(keys);
    let to = from;
    let last = -1;
    for (const key of keys) {
      if (key === last) continue;
      last = key;
      const start = Math.floor(key / SHIFT);
      starts[to] = start;
      ends[to++] = key - start * SHIFT;
    }
    this.#count = to;
  }

  #grow(): void {
    const length = Math.max(4096, this.starts.length * 2);
    [this.starts, this.ends] = [grown(this.starts, length), grown(this.ends, length)];
  }
}

/** A span is ordered as one number; good for texts below 2^26 characters. */
const SHIFT = 67_108_864;

/** A short list is in order sooner by hand. */
function order(keys: Float64Array): void {
  if (keys.length > 40) {
    keys.sort();
    return;
  }
  for (let at = 1; at < keys.length; at++) {
    const key = keys[at] ?? 0;
    let to = at;
    for (; to > 0 && (keys[to - 1] ?? 0) > key; to--) keys[to] = keys[to - 1] ?? 0;
    keys[to] = key;
  }
}
