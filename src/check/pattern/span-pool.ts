/** A list of spans that a pool holds: its indexes from `from` to before `to`, ordered by start and then end, none twice. */
export interface Spans {
  readonly from: number;
  readonly to: number;
}

export const noSpans: Spans = { from: 0, to: 0 };

/** Keeps the spans of many lists in two tables, so that a list costs no memory of its own. */
export class SpanPool {
  starts = new Int32Array(4096);
  ends = new Int32Array(4096);
  #count = 0;
  /** The spans of the list that is being made. */
  #keys = new Float64Array(256);
  #made = 0;
  #ordered = true;

  /** Adds a span to the list that is being made; spans may come in any order and more than once. */
  add(start: number, end: number): void {
    if (this.#made === this.#keys.length) this.#keys = grown(this.#keys, new Float64Array(this.#made * 2));
    const key = start * SHIFT + end;
    if (this.#made > 0 && key <= (this.#keys[this.#made - 1] ?? 0)) this.#ordered = false;
    this.#keys[this.#made++] = key;
  }

  addAll({ from, to }: Spans): void {
    for (let at = from; at < to; at++) this.add(this.starts[at] ?? 0, this.ends[at] ?? 0);
  }

  /** Ends the list that is being made. */
  take(): Spans {
    const made = this.#made;
    if (made === 0) return noSpans;
    const keys = this.#keys;
    if (!this.#ordered) order(keys, made);
    this.#reserve(made);
    const from = this.#count;
    let last = -1;
    for (let at = 0; at < made; at++) {
      const key = keys[at] ?? 0;
      if (key === last) continue;
      last = key;
      const start = Math.floor(key / SHIFT);
      this.starts[this.#count] = start;
      this.ends[this.#count++] = key - start * SHIFT;
    }
    [this.#made, this.#ordered] = [0, true];
    return { from, to: this.#count };
  }

  /** The first index of the list whose start is not below `value`. */
  firstFrom({ from, to }: Spans, value: number): number {
    let [low, high] = [from, to];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #reserve(more: number): void {
    const needed = this.#count + more;
    if (needed <= this.starts.length) return;
    const length = Math.max(needed, this.starts.length * 2);
    this.starts = grown(this.starts, new Int32Array(length));
    this.ends = grown(this.ends, new Int32Array(length));
  }
}

/** A span is ordered as one number; good for texts below 2^26 characters. */
const SHIFT = 67_108_864;

/** A short list is in order sooner by hand. */
function order(keys: Float64Array, count: number): void {
  if (count > 40) {
    keys.subarray(0, count).sort();
    return;
  }
  for (let at = 1; at < count; at++) {
    const key = keys[at] ?? 0;
    let to = at;
    for (; to > 0 && (keys[to - 1] ?? 0) > key; to--) keys[to] = keys[to - 1] ?? 0;
    keys[to] = key;
  }
}

function grown<T extends Int32Array | Float64Array>(old: T, bigger: T): T {
  bigger.set(old);
  return bigger;
}
