import { clauseOfMark } from "../../document/clause-of-mark.js";
import type { DocxSource } from "../docx/docx-source.js";
import type { ParagraphSpan } from "../docx/view/view-text.js";
import { attribute } from "../docx/xml/attribute.js";

/** Where each clause of the manifest begins in the text now: index of the clause → start of the paragraph that bears its bookmark. */
export function docxMarks({ model, spans }: DocxSource): ReadonlyMap<number, number> {
  const { tree } = model.package.main;
  const own = spans.filter(({ paragraph }) => paragraph.part === model.package.main).sort((a, b) => a.paragraph.node - b.paragraph.node);
  const endOf = (span: ParagraphSpan | undefined): number => (span === undefined ? 0 : (tree.after[span.paragraph.node] ?? 0));
  const marks = new Map<number, number>();
  let at = 0;
  for (const [node, name] of tree.names.entries()) {
    if (name !== "w:bookmarkStart") continue;
    const index = clauseOfMark(attribute(tree, node, "w:name") ?? "");
    if (index === undefined || marks.has(index)) continue;
    // A bookmark between paragraphs belongs to the next one.
    while (at < own.length && endOf(own[at]) <= node) at += 1;
    const span = own[at];
    if (span !== undefined) marks.set(index, span.range[0]);
  }
  return marks;
}
