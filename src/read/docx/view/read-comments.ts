import type { Range } from "../../../base/range.js";
import { viewBit } from "../model/docx-view.js";
import type { DocxComment } from "../model/docx-comment.js";
import type { DocxStory } from "../model/docx-story.js";
import { attribute } from "../xml/attribute.js";
import type { ViewText } from "./view-text.js";

/** The comments of a document with what they are about in this view; those without an anchor come last. */
export function readComments(stories: readonly DocxStory[], view: ViewText): DocxComment[] {
  const ranges = anchored(view);
  const byId = new Map(stories.filter(({ kind }) => kind === "comment").map((story) => [story.id ?? "", story]));
  const order = [...new Set([...ranges.keys(), ...byId.keys()])];
  return order.flatMap((id) => {
    const story = byId.get(id);
    const range = ranges.get(id);
    return story ? [{ ...comment(story, id), ...(range && { range }) }] : [];
  });
}

function comment(story: DocxStory, id: string): DocxComment {
  const said = (name: string): string => attribute(story.part.tree, story.node, name) ?? "";
  return { id, author: said("w:author"), date: said("w:date"), text: words(story) };
}

const words = ({ paragraphs }: DocxStory): string =>
  paragraphs
    .map(({ segments }) => segments.map(({ views, text }) => (views & viewBit.current ? text : "")).join(""))
    .join("\n")
    .trim();

/** From the range marks, else from the place of the reference. */
function anchored({ spans, pieces }: ViewText): Map<string, Range> {
  const ranges = new Map<string, Range>();
  const open = new Map<string, number>();
  for (const { paragraph, piece, range } of spans)
    for (const { type, id, segment } of paragraph.anchors) {
      const at = segment < paragraph.segments.length ? (pieces.at[piece + segment] ?? range[1]) : range[1];
      const start = open.get(id);
      if (type === "start") open.set(id, at);
      if (type === "end" && start !== undefined) ranges.set(id, [start, at]);
      if (type === "reference" && !ranges.has(id)) ranges.set(id, [start ?? at, at]);
    }
  return ranges;
}
