import type { DocxParagraph } from "../../../read/docx/model/docx-paragraph.js";
import type { Segment } from "../../../read/docx/model/segment.js";
import { child } from "../../../read/docx/xml/child.js";
import type { XmlTree } from "../../../read/docx/xml/xml-tree.js";
import { fieldAround, fieldSpans } from "./field-spans.js";
import { hostOf } from "./host-of.js";
import type { SegmentEdge } from "./neighbours.js";

/** Where something can be put between two neighbouring characters of a paragraph. */
export type Gap =
  | { readonly type: "run"; readonly run: number; readonly segment: Segment; readonly offset: number }
  /** Between two elements; `parent` is the element that holds the place. */
  | { readonly type: "raw"; readonly at: number; readonly parent: number };

/**
 * The place between two neighbours (either may be absent at an edge) that belongs to neither: outside links, controls, fields
 * and tracked changes that only one of them is in. Undefined inside a field, which must stay whole.
 */
export function gapAt(
  paragraph: DocxParagraph,
  { before: left, after: right }: { readonly before?: SegmentEdge; readonly after?: SegmentEdge },
): Gap | undefined {
  const { tree } = paragraph.part;
  const [before, after] = [left?.segment, right?.segment];
  const spans = fieldSpans(tree, paragraph.node);
  const [fieldBefore, fieldAfter] = [before, after].map((segment) => segment && fieldAround(spans, tree, segment.run));
  if (fieldBefore && fieldBefore === fieldAfter) return undefined;
  if ((fieldBefore && !fieldBefore.whole && !after) || (fieldAfter && !fieldAfter.whole && !before)) return undefined;
  if (left && before && after && !fieldBefore && !fieldAfter && before.run === after.run && hostOf(tree, before.run).divisible)
    return { type: "run", run: before.run, ...left };
  const from = before && (fieldBefore ? fieldBefore.last : hostOf(tree, before.run).node);
  const to = after && (fieldAfter ? fieldAfter.first : hostOf(tree, after.run).node);
  if (from === undefined && to === undefined) return { type: "raw", at: contentStart(tree, paragraph.node), parent: paragraph.node };
  if (from === undefined) return beside(tree, paragraph.node, to ?? 0, "starts");
  if (to === undefined) return beside(tree, paragraph.node, from, "ends");
  if (from === to) return undefined;
  return beside(tree, common(tree, from, to), from, "ends");
}

/** The edge of the child of `parent` that holds `node`. */
function beside(tree: XmlTree, parent: number, node: number, edge: "starts" | "ends"): Gap {
  let at = node;
  while (tree.parents[at] !== parent && (tree.parents[at] ?? -1) >= 0) at = tree.parents[at] ?? -1;
  return { type: "raw", at: tree[edge][at] ?? 0, parent };
}

/** The innermost element that holds both. */
function common(tree: XmlTree, a: number, b: number): number {
  let node = tree.parents[a] ?? -1;
  while (node >= 0 && !(node < b && b < (tree.after[node] ?? 0))) node = tree.parents[node] ?? -1;
  return node;
}

/** Behind the paragraph's properties. A paragraph without content has no such place of its own. */
export function contentStart(tree: XmlTree, paragraph: number): number {
  const properties = child(tree, paragraph, "w:pPr");
  return (properties === undefined ? tree.opens[paragraph] : tree.ends[properties]) ?? 0;
}
