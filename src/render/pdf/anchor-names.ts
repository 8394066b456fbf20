import type { Contract } from "../../document/node.js";
import { walk } from "../../document/walk.js";

/** Names of link targets by the ids of clauses and annexes. Ours are short and plain, whatever the ids hold. */
export type AnchorNames = ReadonlyMap<string, string>;

/** Throws when an id stands twice or a reference points nowhere: drafting made a broken tree. */
export function anchorNames({ root }: Contract): AnchorNames {
  const names = new Map<string, string>();
  const targets: string[] = [];
  for (const { node } of walk(root)) {
    if ((node.type === "part" || node.type === "clause") && node.id !== undefined) {
      if (names.has(node.id)) throw new Error(`two nodes have the id ${node.id}`);
      names.set(node.id, `a${names.size + 1}`);
    }
    const inlines = node.type === "paragraph" ? node.children : "title" in node ? node.title.children : [];
    for (const inline of inlines) if (inline.type === "reference") targets.push(inline.target);
  }
  const lost = targets.filter((target) => !names.has(target));
  if (lost.length > 0) throw new Error(`no node has the id ${lost.join(", ")}`);
  return names;
}
