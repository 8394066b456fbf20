import { slice } from "../../../base/range.js";
import type { Inline, Reference } from "../../../document/node.js";
import type { Piece } from "../flow/flow.js";
import { xmlText } from "../flow/xml-text.js";
import type { Scope } from "./scope.js";

/** The runs of a line; those without text are left out. */
export function inline(nodes: readonly Inline[], scope: Scope): Piece[] {
  return nodes.map((node) => piece(node, scope)).filter(({ text }) => text !== "");
}

function piece(node: Inline, scope: Scope): Piece {
  const text = xmlText(slice(scope.text, node.range));
  if (node.type !== "reference") return { text, strong: node.type === "strong" };
  return { text, strong: false, reference: { id: node.target, numbered: cited(node, text, scope) !== "" } };
}

/** Word shows the label without a full stop at its end; anything else would change when the fields are updated. */
function cited({ target }: Reference, text: string, { labels }: Scope): string {
  const label = labels.get(target);
  if (label === undefined)
    throw new Error(`saw a reference to ${target}, expected the id of a clause or an annex; add the id or drop the reference`);
  if (label !== "" && text !== label && text !== label.replace(/\.$/u, ""))
    throw new Error(`saw the reference ${text} to ${target}, expected its label ${label}; renumber before rendering`);
  return label;
}
