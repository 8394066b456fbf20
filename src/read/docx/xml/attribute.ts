import type { XmlTree } from "./xml-tree.js";

/** The decoded value of an attribute by its canonical name, such as `w:val`. */
export function attribute(tree: XmlTree, node: number, name: string): string | undefined {
  const end = tree.attributeFrom[node + 1] ?? 0;
  for (let at = tree.attributeFrom[node] ?? 0; at < end; at++) if (tree.attributeNames[at] === name) return tree.attributeValues[at];
  return undefined;
}

/** An attribute read as a whole number; undefined when absent or no number. */
export function numberAttribute(tree: XmlTree, node: number, name: string): number | undefined {
  const value = attribute(tree, node, name);
  return value !== undefined && /^\s*[+-]?\d{1,9}\s*$/.test(value) ? Number(value) : undefined;
}
