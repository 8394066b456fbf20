import { allViews } from "../model/docx-view.js";
import type { ParagraphMark } from "../model/docx-paragraph.js";
import { isHidden } from "../styles/is-hidden.js";
import type { Styles } from "../styles/read-styles.js";
import { child } from "../xml/child.js";
import { children } from "../xml/children.js";
import type { XmlTree } from "../xml/xml-tree.js";
import { underRevision } from "./under-revision.js";

/** The paragraph mark of a `w:pPr` (possibly none): its tracked changes and whether it is hidden. */
export function readMark(tree: XmlTree, properties: number | undefined, style: string | undefined, styles: Styles): ParagraphMark {
  const run = child(tree, properties, "w:rPr");
  let mark: Omit<ParagraphMark, "hidden"> = { views: allViews, revisions: [] };
  if (run !== undefined) for (const node of children(tree, run)) mark = underRevision(tree, node, mark);
  return { ...mark, hidden: isHidden(tree, run, style, styles) };
}
