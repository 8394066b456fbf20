import type { DocxSource } from "../../../read/docx/docx-source.js";
import type { Segment } from "../../../read/docx/model/segment.js";
import type { ParagraphSpan } from "../../../read/docx/view/view-text.js";

/** A place in a segment: before the character at `offset`. */
export interface SegmentEdge {
  readonly segment: Segment;
  readonly offset: number;
}

/** The pieces of text on either side of an offset, in one paragraph; at its edges one of them is missing. */
export function neighbours(
  { pieces }: Pick<DocxSource, "pieces">,
  { paragraph, piece }: ParagraphSpan,
  offset: number,
): { readonly before?: SegmentEdge; readonly after?: SegmentEdge } {
  let before: SegmentEdge | undefined;
  let after: SegmentEdge | undefined;
  paragraph.segments.forEach((segment, index) => {
    const [at, length] = [pieces.at[piece + index] ?? 0, pieces.length[piece + index] ?? 0];
    if (length === 0 || segment.run < 0) return;
    if (at < offset) before = { segment, offset: Math.min(length, offset - at) };
    if (at + length > offset) after ??= { segment, offset: Math.max(0, offset - at) };
  });
  return { ...(before && { before }), ...(after && { after }) };
}
