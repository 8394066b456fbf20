import type { XmlTree } from "./xml-tree.js";

/** The first direct child of that name; undefined also when `node` is undefined, so that steps can be chained. */
export function child(tree: XmlTree, node: number | undefined, name: string): number | undefined {
  if (node === undefined) return undefined;
  const end = tree.after[node] ?? 0;
  for (let at = node + 1; at < end; at = tree.after[at] ?? end) if (tree.names[at] === name) return at;
  return undefined;
}
