import { revisionKinds, viewsOf, type Revision } from "../model/revision.js";
import { attribute } from "../xml/attribute.js";
import type { XmlTree } from "../xml/xml-tree.js";
import type { Surroundings } from "./surroundings.js";

/** The surroundings of what a tracked change holds; the same when the node is no tracked change. */
export function underRevision<T extends Pick<Surroundings, "views" | "revisions">>(tree: XmlTree, node: number, around: T): T {
  const kind = revisionKinds.get(tree.names[node] ?? "");
  if (!kind) return around;
  const revision: Revision = {
    kind,
    author: attribute(tree, node, "w:author") ?? "",
    date: attribute(tree, node, "w:date") ?? "",
    node,
  };
  return { ...around, views: around.views & viewsOf(kind), revisions: [...around.revisions, revision] };
}
