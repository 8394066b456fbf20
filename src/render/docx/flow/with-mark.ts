import type { FlowItem } from "./flow.js";

/** The items with one more bookmark at their first paragraph, be it in a table; items without any paragraph stay as they are. */
export function withMark(items: readonly FlowItem[], mark: string): FlowItem[] {
  const [first, ...rest] = items;
  if (first === undefined) return [];
  if (first.type === "paragraph") return [{ ...first, marks: [mark, ...first.marks] }, ...rest];
  if (first.type !== "table") return [first, ...withMark(rest, mark)];
  const [[cell, ...cells] = [], ...rows] = first.rows;
  if (cell === undefined) return [...items];
  return [{ ...first, rows: [[{ ...cell, items: withMark(cell.items, mark) }, ...cells], ...rows] }, ...rest];
}
