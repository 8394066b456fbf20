import type { XmlTree } from "../../../read/docx/xml/xml-tree.js";
import { child } from "../../../read/docx/xml/child.js";
import { readControl } from "../../../read/docx/story/read-control.js";

/** Controls whose content is more than the text in it: programs rewrite it, or lose marks inside it. */
const closed = new Set("text date dropDownList comboBox docPartObj docPartList checkbox citation picture equation".split(" "));

/** The element that can be handled as one thing where a run cannot be cut. */
export interface Host {
  readonly node: number;
  /** Whether it is a plain run that may be cut between any two characters. */
  readonly divisible: boolean;
}

/**
 * What to put marks around for text in `run`: the run itself, or the outermost of what holds it and must stay whole (ruby,
 * formulas, controls that are not plain text to Word).
 */
export function hostOf(tree: XmlTree, run: number): Host {
  let host: Host = { node: run, divisible: tree.names[run] === "w:r" };
  for (let node = tree.parents[run] ?? -1; node >= 0 && tree.names[node] !== "w:p"; node = tree.parents[node] ?? -1) {
    const name = tree.names[node] ?? "";
    if (name === "w:r" || name === "m:oMath" || name === "m:oMathPara" || (name === "w:sdt" && isClosed(tree, node)))
      host = { node, divisible: false };
  }
  return host;
}

const isClosed = (tree: XmlTree, control: number): boolean => {
  if (closed.has(readControl(tree, control).kind)) return true;
  const properties = child(tree, control, "w:sdtPr");
  return child(tree, properties, "w:dataBinding") !== undefined || child(tree, properties, "w15:dataBinding") !== undefined;
};
