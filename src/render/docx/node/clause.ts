import type { Clause } from "../../../document/node.js";
import type { FlowItem } from "../flow/flow.js";
import { flowParagraph } from "../flow/flow-paragraph.js";
import { withMark } from "../flow/with-mark.js";
import type { LookName } from "../look/looks.js";
import { listLevel } from "../number/lists.js";
import type { NumberRef } from "../number/number-ref.js";
import { block } from "./block.js";
import { entry } from "./entry.js";
import { inline } from "./inline.js";
import type { Scope } from "./scope.js";

/**
 * A clause with a title is a heading and what follows; one without carries its number on its first paragraph. Word numbers it, not
 * we, so that a clause moved in Word is renumbered there.
 */
export function clause(node: Clause, scope: Scope): FlowItem[] {
  const mark = scope.marks.get(node);
  return mark === undefined ? items(node, scope) : withMark(items(node, scope), mark);
}

function items(node: Clause, scope: Scope): FlowItem[] {
  const number = node.label === "" ? undefined : scope.count(scope.kind === "annex" ? "annex" : "body", node.label, scope.above);
  const within = { ...scope, above: number?.level ?? scope.above, plain: plainBelow(node, number, scope) };
  const ids = node.id === undefined ? [] : [node.id];
  const numbered = number === undefined ? {} : { number };
  if (node.title !== undefined) {
    const pieces = inline(node.title.children, scope);
    const look = headingLook(node, number, scope);
    const left = number === undefined && scope.plain.left !== undefined ? { left: scope.plain.left } : {};
    const listed = look === "heading1" ? { entry: entry(node.label, pieces) } : {};
    const heading = flowParagraph({ look, ...numbered, ...left, ...listed, pieces, ids, keepNext: true });
    return [heading, ...node.children.flatMap((child) => block(child, within))];
  }
  const [first, ...rest] = node.children;
  const opening = first?.type === "paragraph" ? first : undefined;
  const others = opening ? rest : node.children;
  if (number === undefined && ids.length === 0) return node.children.flatMap((child) => block(child, within));
  const below = others.flatMap((child) => block(child, within));
  const pieces = opening ? inline(opening.children, scope) : [];
  const place = number === undefined ? scope.plain : { look: itemLook(number, scope) };
  return [flowParagraph({ ...place, ...numbered, pieces, ids }), ...below];
}

/** Text under an article's heading is set as running text; under any other number it lines up with the text beside that number. */
function plainBelow(node: Clause, number: NumberRef | undefined, scope: Scope): Scope["plain"] {
  if (number === undefined || scope.inCell) return scope.plain;
  const { left } = listLevel(number.list, number.level);
  if (left === 0 || (node.level === 1 && node.title !== undefined)) return { look: "bodyText" };
  return { look: "blockText", left };
}

function headingLook(node: Clause, number: NumberRef | undefined, scope: Scope): LookName {
  if (scope.inCell) return scope.plain.look;
  if (number === undefined) return scope.kind === "body" && node.level === 1 ? "heading1" : "subheading";
  if (number.list === "annex") return "annexHeading";
  return number.level === 0 ? "heading1" : "heading2";
}

function itemLook(number: NumberRef, scope: Scope): LookName {
  if (scope.inCell) return scope.plain.look;
  const { look } = listLevel(number.list, number.level);
  return look === "heading1" ? "clause1" : look;
}
