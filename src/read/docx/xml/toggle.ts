import { attribute } from "./attribute.js";
import { child } from "./child.js";
import type { XmlTree } from "./xml-tree.js";

/** An on-off property such as `w:vanish` among the children of `node`; undefined when it is not said. */
export function toggle(tree: XmlTree, node: number | undefined, name: string): boolean | undefined {
  const found = child(tree, node, name);
  if (found === undefined) return undefined;
  const value = attribute(tree, found, "w:val");
  return value !== "0" && value !== "false" && value !== "off";
}
