import type { DocxParagraph } from "../../../read/docx/model/docx-paragraph.js";
import { child } from "../../../read/docx/xml/child.js";
import { children } from "../../../read/docx/xml/children.js";
import type { CommentAnchors } from "../comments/comment-writer.js";
import { pieces } from "../comments/comment-xml.js";
import type { Dialect } from "../edit/dialect.js";
import { runProperties, withoutTracking } from "../edit/run-properties.js";
import { stamped, type Stamp } from "../edit/stamp.js";

/** Properties that belong to one paragraph and not to its look. */
const own = new Set(["w:rPr", "w:sectPr", "w:pPrChange", "w:framePr", "w:pageBreakBefore"]);

/** The properties that Word wants before `w:numPr`. */
const beforeNumbering = new Set(["w:pStyle", "w:keepNext", "w:keepLines", "w:widowControl"]);

export interface LikeParagraph {
  /** Whose look it takes. */
  readonly model: DocxParagraph;
  readonly text: string;
  /** Another list than the model's, at the model's level. */
  readonly list?: { readonly id: number; readonly level: number };
  /** A comment on the text. Its reference is part of the insertion: a clause that is rejected takes its comment along. */
  readonly comment?: CommentAnchors;
}

/** A paragraph as a tracked insertion that looks and is numbered like another one. */
export function likeParagraph({ model, text, list, comment }: LikeParagraph, { element }: Dialect, stamp: Stamp): string {
  const { tree } = model.part;
  const properties = child(tree, model.node, "w:pPr");
  const kept =
    properties === undefined
      ? []
      : children(tree, properties).filter((at) => !own.has(tree.names[at] ?? "") && !tree.names[at]?.startsWith("#"));
  const written = (nodes: readonly number[]): string => nodes.map((at) => withoutTracking(tree, at)).join("");
  const numbering = list && element("numPr", {}, element("ilvl", { val: list.level }) + element("numId", { val: list.id }));
  const look = numbering
    ? written(kept.filter((at) => beforeNumbering.has(tree.names[at] ?? ""))) +
      numbering +
      written(kept.filter((at) => !beforeNumbering.has(tree.names[at] ?? "") && tree.names[at] !== "w:numPr"))
    : written(kept);
  const markLook = inner(runProperties(tree, properties));
  const mark = element("rPr", {}, element("ins", stamped(stamp)) + markLook);
  const speaker = model.segments.find(
    ({ text: words, run, hidden }) => words.trim() !== "" && run >= 0 && !hidden && tree.names[run] === "w:r",
  );
  const run = element("r", {}, (speaker ? runProperties(tree, speaker.run) : "") + pieces(text, element));
  const said = element("ins", stamped(stamp), run);
  const commented = comment ? comment.start + said + comment.end + element("ins", stamped(stamp), comment.reference) : said;
  return element("p", {}, element("pPr", {}, look + mark) + commented);
}

/** What an element holds; nothing for one that is written as one empty tag. */
function inner(xml: string): string {
  const [start, end] = [xml.indexOf(">") + 1, xml.lastIndexOf("</")];
  return end > start ? xml.slice(start, end) : "";
}
