import { attribute } from "../../../read/docx/xml/attribute.js";
import type { XmlTree } from "../../../read/docx/xml/xml-tree.js";

/** An outermost field of a paragraph: the nodes of the runs that begin and end it, or the one `w:fldSimple`. */
export interface FieldSpan {
  readonly first: number;
  readonly last: number;
  /** Whether it begins and ends in this paragraph. */
  readonly whole: boolean;
}

/** The outermost fields that touch the paragraph; what stands inside is Word's to overwrite. */
export function fieldSpans(tree: XmlTree, paragraph: number): FieldSpan[] {
  const spans: FieldSpan[] = [];
  const end = tree.after[paragraph] ?? 0;
  const open: number[] = [];
  for (let node = paragraph + 1; node < end; node++) {
    const name = tree.names[node];
    if (name === "w:txbxContent" || name === "mc:Fallback") {
      node = (tree.after[node] ?? node + 1) - 1;
      continue;
    }
    if (name === "w:fldSimple" && open.length === 0) {
      spans.push({ first: node, last: node, whole: true });
      node = (tree.after[node] ?? node + 1) - 1;
      continue;
    }
    if (name !== "w:fldChar") continue;
    const type = attribute(tree, node, "w:fldCharType");
    const run = tree.parents[node] ?? node;
    if (type === "begin") open.push(run);
    if (type !== "end") continue;
    const first = open.pop();
    if (first === undefined) spans.splice(0, spans.length, { first: paragraph, last: run, whole: false });
    else if (open.length === 0) spans.push({ first, last: run, whole: true });
  }
  const [outermost] = open;
  if (outermost !== undefined) spans.push({ first: outermost, last: end - 1, whole: false });
  return spans;
}

/** The field that a node of the paragraph is part of. */
export const fieldAround = (spans: readonly FieldSpan[], tree: XmlTree, node: number): FieldSpan | undefined =>
  spans.find(({ first, last }) => first <= node && node < Math.max(tree.after[last] ?? 0, last + 1));
