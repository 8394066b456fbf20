import type { DocxSource } from "../../read/docx/docx-source.js";
import type { XmlTree } from "../../read/docx/xml/xml-tree.js";
import type { ParagraphSpan } from "../../read/docx/view/view-text.js";
import { contentStart, gapAt } from "../../review/docx/edit/gap-at.js";
import { isEditable } from "../../review/docx/edit/is-editable.js";
import { neighbours } from "../../review/docx/edit/neighbours.js";
import { order } from "../../review/docx/edit/order.js";
import type { PartEditor } from "../../review/docx/edit/part-editor.js";
import { textEdits } from "../../review/wording/text-edits.js";
import type { RemovedWriter } from "./removed-xml.js";

/**
 * Marks in a paragraph of the new version what it says differently from `before`: its own words as inserted, the old ones as
 * deleted in front of them. False, with nothing done, where its structure does not let it be cut there.
 */
export function rewordFinely(editor: PartEditor, source: DocxSource, span: ParagraphSpan, before: string, removed: RemovedWriter): boolean {
  const { paragraph, range } = span;
  const steps = textEdits(before, source.text.slice(...range)).map(({ old, new: fresh }) => {
    const [from, to] = [fresh[0] + range[0], fresh[1] + range[0]];
    const places = source.rawOf([from, to]);
    const covered = places.reduce((sum, { within }) => sum + within[1] - within[0], 0);
    if (covered !== to - from || !places.every(({ segment }) => isEditable(paragraph, segment))) return undefined;
    const around = neighbours(source, span, from);
    const gap = gapAt(paragraph, around);
    const model = (places[0]?.segment ?? around.before?.segment ?? around.after?.segment)?.run;
    const text = before.slice(...old);
    return text === "" || gap ? { places, text, gap, model } : undefined;
  });
  const possible = steps.filter((step) => step !== undefined);
  if (possible.length < steps.length) return false;
  const { tree } = paragraph.part;
  for (const { places, text, gap, model } of possible) {
    for (const { segment, within } of places) editor.mark(paragraph, segment, within, "inserted");
    if (gap && text !== "")
      editor.atGap(paragraph, gap, order.deleted, removed.words(text, model === undefined ? undefined : { tree, node: model }));
  }
  return true;
}

/** Marks all that a paragraph says as inserted, and what it said before as deleted in front of it. */
export function rewordWhole(editor: PartEditor, { paragraph }: ParagraphSpan, before: string, removed: RemovedWriter): void {
  const { tree } = paragraph.part;
  const runs = contentRuns(tree, paragraph.node);
  for (const run of runs) editor.wrap(run, "inserted");
  const model = runs.find((run) => tree.names[run] === "w:r");
  const words = removed.words(before, model === undefined ? undefined : { tree, node: model });
  if (words !== "") editor.inside(paragraph.node, contentStart(tree, paragraph.node), order.deleted, words);
}

/** The outermost runs and formulas of a paragraph, in links, fields and controls too, but not in text boxes. */
export function contentRuns(tree: XmlTree, paragraph: number): number[] {
  const found: number[] = [];
  const end = tree.after[paragraph] ?? 0;
  for (let node = paragraph + 1; node < end;) {
    const name = tree.names[node];
    const isContent = name === "w:r" || name === "m:oMath" || name === "m:oMathPara";
    if (isContent) found.push(node);
    node = isContent || name === "w:pPr" ? (tree.after[node] ?? end) : node + 1;
  }
  return found;
}
