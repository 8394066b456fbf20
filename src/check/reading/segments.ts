import type { Range } from "../../base/range.js";
import type { Sentence } from "./reading.js";

/** A stretch of a sentence between commas. */
export interface Segment {
  readonly text: string;
  readonly range: Range;
  readonly sentence: Sentence;
}

/** The stretches of a sentence between commas, the comma left out; the sentence's own end sign stays with the last. */
export function segmentsOf(sentence: Sentence): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  const { text } = sentence;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && text.charAt(at) !== "，") continue;
    if (at > from) segments.push({ text: text.slice(from, at), range: [sentence.range[0] + from, sentence.range[0] + at], sentence });
    from = at + 1;
  }
  return segments;
}
