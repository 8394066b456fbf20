import type { Control } from "../model/control.js";
import { attribute } from "../xml/attribute.js";
import { child } from "../xml/child.js";
import { children } from "../xml/children.js";
import { toggle } from "../xml/toggle.js";
import type { XmlTree } from "../xml/xml-tree.js";

const kinds = new Set(
  "bibliography citation checkbox comboBox date docPartList docPartObj dropDownList equation group picture repeatingSection repeatingSectionItem richText text".split(
    " ",
  ),
);

/** The content control of a `w:sdt`. */
export function readControl(tree: XmlTree, node: number): Control {
  const properties = child(tree, node, "w:sdtPr");
  const names = properties === undefined ? [] : children(tree, properties).map((at) => (tree.names[at] ?? "").replace(/^w\d*:/, ""));
  const alias = child(tree, properties, "w:alias");
  const title = alias === undefined ? undefined : attribute(tree, alias, "w:val");
  return {
    node,
    kind: names.find((name) => kinds.has(name)) ?? "richText",
    placeholder: toggle(tree, properties, "w:showingPlcHdr") ?? false,
    ...(title !== undefined && { title }),
  };
}
