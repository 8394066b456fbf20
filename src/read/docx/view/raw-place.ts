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

/** The XML of part of a segment. */
export function rawRange({ kind, raw: [start, end], offsets, text }: Segment, [from, to]: Range): Range {
  if (kind !== "text" && kind !== "math") return [start, end];
  if (offsets) return [offsets[from] ?? start, offsets[to] ?? end];
  return [start + from, to === text.length ? end : start + to];
}
