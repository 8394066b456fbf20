import { unreachable } from "../../../base/unreachable.js";
import type { Block } from "../../../document/node.js";
import type { FlowItem } from "../flow/flow.js";
import { clause } from "./clause.js";
import { paragraph } from "./paragraph.js";
import type { Scope } from "./scope.js";
import { table } from "./table.js";

/** The paragraphs and tables that a block becomes: one function a node type, and the compiler sees that none is missing. */
export function block(node: Block, scope: Scope): FlowItem[] {
  switch (node.type) {
    case "clause":
      return clause(node, scope);
    case "paragraph":
      return paragraph(node, scope);
    case "table":
      return table(node, scope);
    default:
      return unreachable(node);
  }
}
