import type { XmlTree } from "../../../read/docx/xml/xml-tree.js";
import { child } from "../../../read/docx/xml/child.js";
import { children } from "../../../read/docx/xml/children.js";

/** What tracks a change of the properties, and must not be copied with them. */
const tracking = new Set(["w:rPrChange", "w:pPrChange", "w:ins", "w:del", "w:moveFrom", "w:moveTo"]);

/** The run properties of `holder` (a run, or a paragraph's properties) as they are written, for text of our own; possibly none. */
export function runProperties(tree: XmlTree, holder: number | undefined): string {
  const node = child(tree, holder, "w:rPr");
  return node === undefined ? "" : withoutTracking(tree, node);
}

/** An element of properties without the marks of tracked changes in it. */
export function withoutTracking(tree: XmlTree, node: number): string {
  const { xml, names, starts, opens, ends } = tree;
  if (opens[node] === ends[node]) return xml.slice(starts[node], ends[node]);
  const kept = children(tree, node).filter((at) => !tracking.has(names[at] ?? ""));
  const closing = xml.lastIndexOf("<", (ends[node] ?? 0) - 1);
  return xml.slice(starts[node], opens[node]) + kept.map((at) => xml.slice(starts[at], ends[at])).join("") + xml.slice(closing, ends[node]);
}
