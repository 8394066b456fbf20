import { attribute } from "../xml/attribute.js";
import type { XmlTree } from "../xml/xml-tree.js";
import { partName } from "./part-name.js";
import type { Relationship } from "./relationship.js";

/** The relationships of `source`, from the tree of its `.rels` part. */
export function readRelationships(tree: XmlTree, source: string): Relationship[] {
  const found: Relationship[] = [];
  for (let node = 0; node < tree.names.length; node++) {
    if (tree.names[node] !== "rel:Relationship") continue;
    const type = attribute(tree, node, "Type") ?? "";
    const target = attribute(tree, node, "Target") ?? "";
    const external = attribute(tree, node, "TargetMode") === "External";
    found.push({
      id: attribute(tree, node, "Id") ?? "",
      type: type.slice(type.lastIndexOf("/") + 1),
      target,
      external,
      ...(!external && { part: partName(source, target) }),
    });
  }
  return found;
}
