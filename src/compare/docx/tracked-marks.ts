import type { XmlTree } from "../../read/docx/xml/xml-tree.js";
import { child } from "../../read/docx/xml/child.js";
import { children } from "../../read/docx/xml/children.js";
import { dialectAt } from "../../review/docx/edit/dialect.js";
import { order } from "../../review/docx/edit/order.js";
import type { PartEditor } from "../../review/docx/edit/part-editor.js";
import { stamped, type Stamp } from "../../review/docx/edit/stamp.js";

/** Marks the end of a paragraph as a tracked change. */
export function markParagraphEnd(editor: PartEditor, paragraph: number, change: "ins" | "del", stamp: Stamp): void {
  const { tree } = editor.part;
  const { element } = dialectAt(tree, paragraph);
  const mark = element(change, stamped(stamp));
  const properties = child(tree, paragraph, "w:pPr");
  if (properties === undefined) {
    editor.inside(paragraph, tree.opens[paragraph] ?? 0, order.close, element("pPr", {}, element("rPr", {}, mark)));
    return;
  }
  const look = child(tree, properties, "w:rPr");
  if (look !== undefined) editor.inside(look, tree.opens[look] ?? 0, order.close, mark);
  else editor.inside(properties, placeBefore(tree, properties, ["w:sectPr", "w:pPrChange"]), order.close, element("rPr", {}, mark));
}

/** Marks a table row as a tracked insertion. */
export function markRow(editor: PartEditor, row: number, stamp: Stamp): void {
  const { tree } = editor.part;
  const { element } = dialectAt(tree, row);
  const mark = element("ins", stamped(stamp));
  const properties = child(tree, row, "w:trPr");
  if (properties !== undefined)
    editor.inside(properties, placeBefore(tree, properties, ["w:ins", "w:del", "w:trPrChange"]), order.close, mark);
  else {
    const exceptions = child(tree, row, "w:tblPrEx");
    editor.inside(row, (exceptions === undefined ? tree.opens[row] : tree.ends[exceptions]) ?? 0, order.close, element("trPr", {}, mark));
  }
}

/** Inside an element, before the first of these children, or at its end. */
function placeBefore(tree: XmlTree, node: number, names: readonly string[]): number {
  const found = children(tree, node).find((at) => names.includes(tree.names[at] ?? ""));
  if (found !== undefined) return tree.starts[found] ?? 0;
  if (tree.opens[node] === tree.ends[node]) return tree.opens[node] ?? 0;
  return tree.xml.lastIndexOf("<", (tree.ends[node] ?? 0) - 1);
}
