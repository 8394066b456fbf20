import type { Paragraph } from "../../../document/node.js";
import type { FlowItem } from "../flow/flow.js";
import { flowParagraph } from "../flow/flow-paragraph.js";
import { inline } from "./inline.js";
import type { Scope } from "./scope.js";

/** A paragraph without a number, set like the text of the clause around it; a picture stands above its caption. */
export function paragraph(node: Paragraph, scope: Scope): FlowItem[] {
  if (node.picture === undefined) return [flowParagraph({ ...scope.plain, pieces: inline(node.children, scope) })];
  return [
    flowParagraph({ look: "picture", picture: node.picture, keepNext: true }),
    flowParagraph({ look: "caption", pieces: inline(node.children, scope) }),
  ];
}
