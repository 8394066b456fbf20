import { noSpans, type SpanPool, type Spans } from "./span-pool.js";

/** Leaves out spans that stand right behind one thing or right before another. */
export class Guard {
  /** What is barred at an offset, a bit each; zero again after every list. */
  readonly #barred: Uint8Array;

  constructor(textLength: number) {
    this.#barred = new Uint8Array(textLength + 1);
  }

  /** The spans that do not begin where one of `before` ends, and do not end where one of `after` begins. */
  between(spans: Spans, before: Spans, after: Spans, pool: SpanPool): Spans {
    if (spans === noSpans || (before === noSpans && after === noSpans)) return spans;
    const barred = this.#barred;
    const { starts, ends } = pool;
    for (let at = before.from; at < before.to; at++) barred[ends[at] ?? 0] = START;
    for (let at = after.from; at < after.to; at++) barred[starts[at] ?? 0] = (barred[starts[at] ?? 0] ?? 0) | END;
    for (let at = spans.from; at < spans.to; at++) {
      const [start, end] = [starts[at] ?? 0, ends[at] ?? 0];
      if (((barred[start] ?? 0) & START) === 0 && ((barred[end] ?? 0) & END) === 0) pool.add(start, end);
    }
    for (let at = before.from; at < before.to; at++) barred[ends[at] ?? 0] = 0;
    for (let at = after.from; at < after.to; at++) barred[starts[at] ?? 0] = 0;
    return pool.take();
  }
}

/** No span may start here; no span may end here. */
const [START, END] = [1, 2] as const;
