import type { Part, PartKind } from "../../../document/node.js";
import type { FlowItem } from "../flow/flow.js";
import { flowParagraph } from "../flow/flow-paragraph.js";
import type { LookName } from "../look/looks.js";
import { page } from "../look/page.js";
import { block } from "./block.js";
import { cover } from "./cover.js";
import { entry } from "./entry.js";
import { inline } from "./inline.js";
import type { Scope } from "./scope.js";

const titleLooks = { cover: "title", body: "partTitle", signature: "partTitle", annex: "annexTitle" } as const satisfies Record<
  PartKind,
  LookName
>;

/** A part's title and what is in it; an annex is numbered by Word and listed in the table of contents. */
export function part(node: Part, given: Pick<Scope, "text" | "labels" | "count" | "marks">): FlowItem[] {
  const label = node.kind === "annex" ? (node.label ?? "") : "";
  const plain = { look: node.kind === "cover" ? "cover" : "bodyText" } as const;
  const scope: Scope = { ...given, kind: node.kind, above: -1, plain, inCell: false, width: page.textWidth };
  const number = label === "" ? undefined : given.count("annex", label, -1);
  const ids = node.id === undefined ? [] : [node.id];
  const pieces = inline(node.title?.children ?? [], scope);
  const within = { ...scope, above: number?.level ?? -1 };
  const inside = node.children.flatMap((child) => block(child, within));
  const blocks = node.kind === "cover" ? cover(inside) : inside;
  if (pieces.length === 0 && number === undefined && ids.length === 0) return blocks;
  const heading = flowParagraph({
    look: titleLooks[node.kind],
    ...(number === undefined ? {} : { number }),
    ...(node.kind === "annex" ? { entry: entry(label, pieces) } : {}),
    pieces,
    ids,
    keepNext: true,
  });
  return [heading, ...blocks];
}
