import { runSymbols } from "../../../read/docx/story/run-symbols.js";
import type { XmlTree } from "../../../read/docx/xml/xml-tree.js";
import { child } from "../../../read/docx/xml/child.js";
import { children } from "../../../read/docx/xml/children.js";

/** What tracks a change of the properties, and must not be copied with them. */
const tracking = new Set(["w:rPrChange", "w:pPrChange", "w:ins", "w:del", "w:moveFrom", "w:moveTo"]);
const trackingAndFonts = new Set([...tracking, "w:rFonts"]);

/**
 * The run properties of `holder` (a run, or a paragraph's properties) as they are written, for text of our own; possibly none. A
 * symbol font, which shows letters as other signs, is left out.
 */
export function runProperties(tree: XmlTree, holder: number | undefined): string {
  const node = child(tree, holder, "w:rPr");
  return node === undefined ? "" : without(tree, node, runSymbols(tree, node) ? trackingAndFonts : tracking);
}

/** An element of properties without the marks of tracked changes in it. */
export const withoutTracking = (tree: XmlTree, node: number): string => without(tree, node, tracking);

function without(tree: XmlTree, node: number, left: ReadonlySet<string>): string {
  const { xml, names, starts, opens, ends } = tree;
  if (opens[node] === ends[node]) return xml.slice(starts[node], ends[node]);
  const kept = children(tree, node).filter((at) => !left.has(names[at] ?? ""));
  const closing = xml.lastIndexOf("<", (ends[node] ?? 0) - 1);
  return xml.slice(starts[node], opens[node]) + kept.map((at) => xml.slice(starts[at], ends[at])).join("") + xml.slice(closing, ends[node]);
}
