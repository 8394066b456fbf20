import { grown } from "./grown.js";
import { SpanOrder } from "./span-order.js";

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
  readonly #order: SpanOrder;

  constructor(textLength: number) {
    this.starts = new Int32Array(4096 + 4 * textLength);
    this.ends = new Int32Array(4096 + 4 * textLength);
    this.#order = new SpanOrder(textLength);
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

  /** Room for spans that the caller puts into the tables, in the order of their lists, from the index that is returned. */
  reserve(count: number): number {
    const from = this.#count;
    while (from + count > this.starts.length) this.#grow();
    this.#count = this.#from = from + count;
    return from;
  }

  /** Ends the list that is being made. */
  take(): Spans {
    const from = this.#from;
    if (this.#count === from) return noSpans;
    if (!this.#ordered) this.#count = this.#order.order(this.starts, this.ends, from, this.#count);
    [this.#from, this.#ordered] = [this.#count, true];
    return { from, to: this.#count };
  }

  /** The first index from `from` to before `to`, all of one list, whose start is not below `value`; `to` for none. */
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

  #grow(): void {
    const length = Math.max(4096, this.starts.length * 2);
    [this.starts, this.ends] = [grown(this.starts, length), grown(this.ends, length)];
  }
}
