import type { CellPath } from "../read/source.js";
import type { Paragraph } from "./version.js";

/** What follows one another in the body or in a cell. Numbers are indexes of paragraphs. */
export type Item = { readonly type: "paragraph"; readonly at: number } | { readonly type: "table"; readonly rows: readonly RowItem[] };

export interface RowItem {
  readonly cells: readonly (readonly Item[])[];
}

/** The paragraphs with these indexes as paragraphs and tables; `depth` is how many tables are around them already. */
export function itemsOf(paragraphs: readonly Paragraph[], indexes: readonly number[], depth = 0): Item[] {
  const items: Item[] = [];
  for (let at = 0; at < indexes.length;) {
    const index = indexes[at] ?? 0;
    const step = stepAt(paragraphs[index]?.cell, depth);
    if (!step) {
      items.push({ type: "paragraph", at: index });
      at++;
      continue;
    }
    let end = at;
    while (end < indexes.length && stepAt(paragraphs[indexes[end] ?? 0]?.cell, depth)?.table === step.table) end++;
    items.push({ type: "table", rows: rowsOf(paragraphs, indexes.slice(at, end), depth) });
    at = end;
  }
  return items;
}

function rowsOf(paragraphs: readonly Paragraph[], indexes: readonly number[], depth: number): RowItem[] {
  const step = (index: number): CellPath | undefined => stepAt(paragraphs[index]?.cell, depth);
  const rows = Map.groupBy(indexes, (index) => step(index)?.row ?? 0);
  return [...rows.values()].map((row) => ({
    cells: [...Map.groupBy(row, (index) => step(index)?.column ?? 0).values()].map((cell) => itemsOf(paragraphs, cell, depth + 1)),
  }));
}

/** The cell of the `depth`-th table around, from the outermost. */
function stepAt(cell: CellPath | undefined, depth: number): CellPath | undefined {
  const path: CellPath[] = [];
  for (let step = cell; step; step = step.host) path.push(step);
  return path.at(-1 - depth);
}

/** The indexes of all paragraphs in the items, in order. */
export const paragraphsIn = (items: readonly Item[]): number[] =>
  items.flatMap((item) => (item.type === "paragraph" ? [item.at] : item.rows.flatMap(paragraphsInRow)));

export const paragraphsInRow = ({ cells }: RowItem): number[] => cells.flatMap(paragraphsIn);
