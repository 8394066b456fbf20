import type { GapLimits } from "./gap-limits.js";
import type { Gap } from "./pattern-table.js";
import { noSpans, type SpanPool, type Spans } from "./span-pool.js";

/** Joins what stands before a gap with what stands after it; linear in the number of spans. */
export class Joiner {
  readonly #pool: SpanPool;
  readonly #limits: GapLimits;
  /** For each end: one more than the latest start that was found for it, 0 for none. Zero again after every join. */
  readonly #latest: Int32Array;
  /** Left spans that a gap may still begin after: ends go up, starts go down. */
  #open = new Int32Array(64);
  /** The ends that were reached. */
  #reached = new Int32Array(64);

  constructor(pool: SpanPool, limits: GapLimits, textLength: number) {
    this.#pool = pool;
    this.#limits = limits;
    this.#latest = new Int32Array(textLength + 1);
  }

  /** One span for each end: from the latest start that reaches it. */
  join(left: Spans, right: Spans, gap: Gap): Spans {
    if (left === noSpans || right === noSpans) return noSpans;
    const { starts, ends } = this.#pool;
    const lefts = this.#byEnd(left);
    const count = left.to - left.from;
    if (this.#open.length < count) this.#open = new Int32Array(count * 2);
    if (this.#reached.length < right.to - right.from) this.#reached = new Int32Array((right.to - right.from) * 2);
    const open = this.#open;
    const latest = this.#latest;
    const reached = this.#reached;
    let next = 0;
    let head = 0;
    let tail = 0;
    let ready = 0;
    let at = right.from;
    while (at < right.to) {
      const start = starts[at] ?? 0;
      for (; next < count; next++) {
        const one = lefts ? (lefts[next] ?? 0) : left.from + next;
        if ((ends[one] ?? 0) > start) break;
        while (tail > head && (starts[open[tail - 1] ?? 0] ?? 0) <= (starts[one] ?? 0)) tail--;
        open[tail++] = one;
      }
      const earliest = this.#limits.earliest(gap, start);
      while (head < tail && (ends[open[head] ?? 0] ?? 0) < earliest) head++;
      if (head === tail) {
        // Nothing reaches this one: on to the first that the next left span can reach.
        if (next === count) break;
        at = this.#pool.firstBetween(at, right.to, ends[lefts ? (lefts[next] ?? 0) : left.from + next] ?? 0);
        continue;
      }
      const end = ends[at] ?? 0;
      const known = latest[end] ?? 0;
      const found = (starts[open[head] ?? 0] ?? 0) + 1;
      if (known === 0) reached[ready++] = end;
      if (found > known) latest[end] = found;
      at++;
    }
    for (let one = 0; one < ready; one++) {
      const end = reached[one] ?? 0;
      this.#pool.add((latest[end] ?? 0) - 1, end);
      latest[end] = 0;
    }
    return this.#pool.take();
  }

  /** The indexes of the spans by their ends; undefined where that is the order they are in. */
  #byEnd({ from, to }: Spans): Int32Array | undefined {
    const { ends } = this.#pool;
    let at = from + 1;
    while (at < to && (ends[at - 1] ?? 0) <= (ends[at] ?? 0)) at++;
    if (at >= to) return undefined;
    const order = new Int32Array(to - from);
    for (let index = 0; index < order.length; index++) order[index] = from + index;
    return order.sort((a, b) => (ends[a] ?? 0) - (ends[b] ?? 0));
  }
}
