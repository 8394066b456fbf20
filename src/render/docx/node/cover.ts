import type { FlowItem, FlowParagraph } from "../flow/flow.js";
import { coverLine } from "./cover-line.js";

/** Sets each line of a cover by what it says: a party, a detail, or running text. */
export function cover(items: readonly FlowItem[]): FlowItem[] {
  let previous: string | undefined;
  return items.map((item) => {
    if (item.type !== "paragraph" || item.look !== "cover") return item;
    const line = words(item);
    const set = { ...item, ...coverLine(line, previous) };
    previous = line;
    return set;
  });
}

const words = ({ pieces }: FlowParagraph): string => pieces.map(({ text }) => text).join("");
