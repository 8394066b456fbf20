import type { Block, Clause, Contract, Document, Node, Paragraph } from "./node.js";
import { unreachable } from "../base/unreachable.js";

/** The node's direct children that are nodes themselves (titles and inline nodes are not). */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.type) {
    case "document":
    case "part":
    case "clause":
    case "cell":
      return node.children;
    case "table":
      return node.rows;
    case "row":
      return node.cells;
    case "paragraph":
      return [];
    default:
      return unreachable(node);
  }
}

/** Every node in document order, each with the nodes above it (outermost first). */
export function* walk(node: Node, above: readonly Node[] = []): Generator<{ node: Node; above: readonly Node[] }> {
  yield { node, above };
  const here = [...above, node];
  for (const child of childrenOf(node)) yield* walk(child, here);
}

/** All clauses in document order, of every level. */
export function clausesOf(root: Document | Block): Clause[] {
  const found: Clause[] = [];
  for (const { node } of walk(root)) if (node.type === "clause") found.push(node);
  return found;
}

/** All paragraphs in document order. */
export function paragraphsOf(contract: Contract): Paragraph[] {
  const found: Paragraph[] = [];
  for (const { node } of walk(contract.root)) if (node.type === "paragraph") found.push(node);
  return found;
}
