import type { Contract, Part } from "../../../document/node.js";
import { arrange } from "../flow/arrange.js";
import type { FlowItem } from "../flow/flow.js";
import { flowParagraph } from "../flow/flow-paragraph.js";
import { labelCounter } from "../number/label-counter.js";
import { clauseMarks } from "./clause-marks.js";
import { citable } from "./citable.js";
import { part } from "./part.js";

/** The whole contract in reading order: cover, table of contents, body, signatures, and each annex on a page of its own. */
export function contract({ text, root }: Contract): FlowItem[] {
  const given = { text, labels: citable(root), count: labelCounter(), marks: clauseMarks(root) };
  const parts = root.children.map((node) => ({ node, items: part(node, given) })).filter(({ items }) => items.length > 0);
  const listed = parts.some(({ items }) => items.some((item) => item.type === "paragraph" && item.entry !== undefined));
  const flow: FlowItem[] = [];
  let contents = false;
  for (const { node, items } of parts) {
    const first = !contents && node.kind !== "cover";
    if (first && listed) flow.push({ type: "contents" });
    if (first) contents = true;
    if (node.kind === "signature") keepWith(flow);
    for (const item of flow.length > 0 && (first || node.kind === "annex") ? onNewPage(items) : items) flow.push(item);
  }
  return arrange(signaturesTogether(flow, parts));
}

/** A page of signatures must carry some of the text that is signed: its last paragraph moves along. */
function keepWith(flow: FlowItem[]): void {
  const last = flow.at(-1);
  if (last?.type === "paragraph") flow[flow.length - 1] = { ...last, keepNext: true };
}

function signaturesTogether(
  flow: readonly FlowItem[],
  parts: readonly { readonly node: Part; readonly items: readonly FlowItem[] }[],
): FlowItem[] {
  const signed = new Set(parts.filter(({ node }) => node.kind === "signature").flatMap(({ items }) => items.slice(0, -1)));
  return flow.map((item) => (item.type === "paragraph" && signed.has(item) ? { ...item, keepNext: true } : item));
}

function onNewPage(items: readonly FlowItem[]): FlowItem[] {
  const [first, ...rest] = items;
  if (first?.type === "paragraph") return [{ ...first, pageBreak: true }, ...rest];
  return [flowParagraph({ look: "spacer", pageBreak: true }), ...items];
}
