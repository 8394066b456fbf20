import type { Range } from "../../base/range.js";
import type { DocxSource } from "../../read/docx/docx-source.js";
import type { DocxParagraph } from "../../read/docx/model/docx-paragraph.js";
import type { DocxStory } from "../../read/docx/model/docx-story.js";
import type { DocxPart } from "../../read/docx/package/docx-part.js";
import type { RawPlace } from "../../read/docx/view/raw-place.js";
import type { ParagraphSpan } from "../../read/docx/view/view-text.js";
import { anchorHost } from "./edit/anchor-host.js";
import { neighbours, type SegmentEdge } from "./edit/neighbours.js";

/** One side of a run of words. */
export interface Touch extends SegmentEdge {
  readonly paragraph: DocxParagraph;
}

/** Where a comment about a range can stand. */
export type Spot =
  /** Not `exact` where some words are in a text box, or an end is in a formula or field, which can only be commented as a whole. */
  | { readonly type: "words"; readonly first: Touch; readonly last: Touch; readonly exact: boolean }
  /** The element that stands for it in the body: the drawing of a text box, the reference of a note. */
  | { readonly type: "element"; readonly part: DocxPart; readonly node: number }
  /** A place between characters, behind `before` or ahead of `after`. */
  | { readonly type: "point"; readonly paragraph: DocxParagraph; readonly before?: SegmentEdge; readonly after?: SegmentEdge };

/** Finds spots; headers and footers have none, since Word allows no comments there. */
export function spotFinder(source: DocxSource): (range: Range) => Spot | undefined {
  const stories = new Map<DocxParagraph, DocxStory>();
  for (const story of source.model.stories) for (const paragraph of story.paragraphs) stories.set(paragraph, story);
  const inBody = ({ paragraph }: { readonly paragraph: DocxParagraph }): boolean => stories.get(paragraph)?.kind === "body";
  return (range) => {
    const places = source.rawOf(range).filter(({ segment }) => segment.run >= 0);
    const body = places.filter(inBody);
    const [first, last] = [body[0], body.at(-1)];
    if (first && last) {
      const whole = body.length === places.length;
      const exact = whole && !isCut(source, first, [range[0] - 1, range[0]]) && !isCut(source, last, [range[1], range[1] + 1]);
      return { type: "words", first: touch(first, 0), last: touch(last, 1), exact };
    }
    const span = spanAt(source.spans, range[0]);
    const paragraph = places[0]?.paragraph ?? span?.paragraph;
    const story = paragraph && stories.get(paragraph);
    if (story?.kind === "textbox") return boxSpot(story);
    if (story?.kind === "footnote" || story?.kind === "endnote") return noteSpot(source, story);
    return story?.kind === "body" && span ? { type: "point", paragraph: span.paragraph, ...neighbours(source, span, range[0]) } : undefined;
  };
}

const touch = ({ paragraph, segment, within }: RawPlace, side: 0 | 1): Touch => ({ paragraph, segment, offset: within[side] });

/** Whether a neighbouring character is held by the same thing, which cannot be cut between them. */
function isCut(source: DocxSource, { paragraph, segment }: RawPlace, beside: Range): boolean {
  const host = anchorHost(paragraph, segment.run);
  if (host.divisible || beside[0] < 0) return false;
  return source
    .rawOf(beside)
    .some(
      (other) => other.paragraph === paragraph && other.segment.run >= 0 && anchorHost(paragraph, other.segment.run).first === host.first,
    );
}

/** The last paragraph that begins at or before the offset. */
const spanAt = (spans: readonly ParagraphSpan[], offset: number): ParagraphSpan | undefined =>
  spans.findLast(({ range }) => range[0] <= offset);

/** Word keeps comments out of text boxes: the run that draws the box takes them. */
function boxSpot({ part, node }: DocxStory): Spot | undefined {
  const { names, parents } = part.tree;
  let run: number | undefined;
  for (let at = node; at >= 0; at = parents[at] ?? -1) if (names[at] === "w:r") run = at;
  return run === undefined || names[0] !== "w:document" ? undefined : { type: "element", part, node: run };
}

function noteSpot(source: DocxSource, { kind, id }: DocxStory): Spot | undefined {
  for (const { paragraph } of source.spans)
    for (const { note, run } of paragraph.segments)
      if (note?.kind === kind && note.id === id && paragraph.part === source.model.package.main)
        return { type: "element", part: paragraph.part, node: run };
  return undefined;
}
