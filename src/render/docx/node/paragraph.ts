import type { Paragraph } from "../../../document/node.js";
import type { FlowItem } from "../flow/flow.js";
import { flowParagraph } from "../flow/flow-paragraph.js";
import { inline } from "./inline.js";
import type { Scope } from "./scope.js";

/** Space above a line of the cover with bold words: there the next party's block starts. */
const partyGap = 240;

/** A paragraph without a number, set like the text of the clause around it. */
export function paragraph(node: Paragraph, scope: Scope): FlowItem[] {
  const pieces = inline(node.children, scope);
  const opens = scope.kind === "cover" && !scope.inCell && pieces.some(({ strong }) => strong);
  return [flowParagraph({ ...scope.plain, pieces, ...(opens ? { before: partyGap } : {}) })];
}
