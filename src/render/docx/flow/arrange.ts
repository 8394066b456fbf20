import { page } from "../look/page.js";
import { lookOf } from "../look/looks.js";
import type { FlowItem, FlowParagraph } from "./flow.js";
import { flowParagraph } from "./flow-paragraph.js";

/**
 * Settles what depends on neighbours: space around tables, what must stay on one page with the next item (a lead-in with its
 * items, a line with the table it announces), and the paragraph that Word wants between two tables and after a last one.
 */
export function arrange(items: readonly FlowItem[]): FlowItem[] {
  const arranged: FlowItem[] = [];
  for (const [index, item] of items.entries()) {
    const previous = items[index - 1];
    const next = items[index + 1];
    arranged.push(item.type === "paragraph" ? settled(item, previous, next) : item);
    if (item.type === "table" && next?.type !== "paragraph") arranged.push(flowParagraph({ look: "spacer" }));
  }
  return arranged;
}

function settled(item: FlowParagraph, previous: FlowItem | undefined, next: FlowItem | undefined): FlowParagraph {
  const before = Math.max(item.before ?? lookOf(item.look).before ?? 0, page.tableGap);
  return {
    ...item,
    keepNext: item.keepNext || next?.type === "table" || (next?.type === "paragraph" && leadsIn(item, next)),
    ...(previous?.type === "table" && !item.pageBreak ? { before } : {}),
    ...(next?.type === "table" ? { after: page.tableGap } : {}),
  };
}

const leadsIn = (item: FlowParagraph, next: FlowParagraph): boolean =>
  next.number !== undefined && (item.pieces.at(-1)?.text.trimEnd().endsWith("：") ?? false);
