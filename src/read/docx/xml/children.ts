import type { XmlTree } from "./xml-tree.js";

/** All direct children, or those of one name. */
export function children(tree: XmlTree, node: number, name?: string): number[] {
  const found: number[] = [];
  const end = tree.after[node] ?? 0;
  for (let at = node + 1; at < end; at = tree.after[at] ?? end) if (name === undefined || tree.names[at] === name) found.push(at);
  return found;
}
