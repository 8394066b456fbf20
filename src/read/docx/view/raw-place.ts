import type { Range } from "../../../base/range.js";
import type { DocxParagraph } from "../model/docx-paragraph.js";
import type { Segment } from "../model/segment.js";

/** Where a piece of text stands in the XML of its part. */
export interface RawPlace {
  readonly paragraph: DocxParagraph;
  readonly segment: Segment;
  /** Within the segment's text. */
  readonly within: Range;
  /** Within the XML of `paragraph.part`; a segment that is no character data can only be had whole. */
  readonly raw: Range;
}

/** The XML of part of a segment, widened to whole characters where the part would cut a surrogate pair. */
export function rawRange({ kind, raw, offsets, text }: Segment, [from, to]: Range): Range {
  if (kind !== "text" && kind !== "math") return raw;
  const [first, last] = [isInsidePair(text, from) ? from - 1 : from, isInsidePair(text, to) ? to + 1 : to];
  return offsets ? [offsets[first] ?? raw[0], offsets[last] ?? raw[1]] : [raw[0] + first, raw[0] + last];
}

const isInsidePair = (text: string, at: number): boolean => at > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
