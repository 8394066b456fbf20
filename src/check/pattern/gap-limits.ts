import { roleMarks } from "../view/role-view.js";
import type { Gap } from "./parse-pattern.js";

/** The most characters that a gap skips. */
const gapLength: Readonly<Record<Gap, number>> = { none: 0, short: 15, long: 80, "same-party": 30 };

const stops: Readonly<Record<Exclude<Gap, "none">, string>> = {
  short: "；。！？\n",
  long: "。！？\n",
  "same-party": `；。！？\n${Object.values(roleMarks).join("")}`,
};

/** For each kind of gap and each offset of a text: the first offset at which a gap that ends there may have begun. */
export class GapLimits {
  readonly long: Int32Array;
  readonly short: Int32Array;
  readonly "same-party": Int32Array;

  constructor(text: string) {
    this.long = afterLast(text, stops.long);
    this.short = afterLast(text, stops.short);
    this["same-party"] = afterLast(text, stops["same-party"]);
  }

  /** Where a gap that ends at `end` may begin at the earliest. */
  earliest(gap: Gap, end: number): number {
    return gap === "none" ? end : Math.max(end - gapLength[gap], this[gap][end] ?? end);
  }
}

/** For each offset, and the text's end, the offset after the last of `stops` that stands before it. */
function afterLast(text: string, stops: string): Int32Array {
  const codes = new Set([...stops].map((stop) => stop.charCodeAt(0)));
  const after = new Int32Array(text.length + 1);
  let last = 0;
  for (let at = 0; at < text.length; at++) {
    after[at] = last;
    if (codes.has(text.charCodeAt(at))) last = at + 1;
  }
  after[text.length] = last;
  return after;
}

/** The gap that skips more; a part that may be absent leaves the gap before it open. */
export const wider = (pending: Gap | undefined, gap: Gap): Gap =>
  pending !== undefined && gapLength[pending] > gapLength[gap] ? pending : gap;
