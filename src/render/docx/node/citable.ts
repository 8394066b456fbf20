import type { Document } from "../../../document/node.js";
import { walk } from "../../../document/walk.js";

/** Every id of a clause or an annex with its label; throws when two nodes share an id. */
export function citable(root: Document): Map<string, string> {
  const labels = new Map<string, string>();
  for (const { node } of walk(root)) {
    if ((node.type !== "clause" && node.type !== "part") || node.id === undefined) continue;
    if (labels.has(node.id)) throw new Error(`saw the id ${node.id} twice, expected each id once; rename one of them`);
    labels.set(node.id, node.label ?? "");
  }
  return labels;
}
