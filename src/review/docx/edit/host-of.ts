import type { XmlTree } from "../../../read/docx/xml/xml-tree.js";
import { child } from "../../../read/docx/xml/child.js";

/** The element that can be handled as one thing where a run cannot be cut. */
export interface Host {
  readonly node: number;
  /** Whether it is a plain run that may be cut between any two characters. */
  readonly divisible: boolean;
}

/**
 * What to put marks around for text in `run`: the run itself, or the outermost of what holds it and must stay whole (ruby,
 * formulas, controls whose content Word fetches from elsewhere).
 */
export function hostOf(tree: XmlTree, run: number): Host {
  let host: Host = { node: run, divisible: tree.names[run] === "w:r" };
  for (let node = tree.parents[run] ?? -1; node >= 0 && tree.names[node] !== "w:p"; node = tree.parents[node] ?? -1) {
    const name = tree.names[node] ?? "";
    if (name === "w:r" || name === "m:oMath" || name === "m:oMathPara" || (name === "w:sdt" && isBound(tree, node)))
      host = { node, divisible: false };
  }
  return host;
}

const isBound = (tree: XmlTree, control: number): boolean => {
  const properties = child(tree, control, "w:sdtPr");
  return child(tree, properties, "w:dataBinding") !== undefined || child(tree, properties, "w15:dataBinding") !== undefined;
};
