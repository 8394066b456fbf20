import { slice } from "../../../base/range.js";
import type { Row, Table } from "../../../document/node.js";
import { arrange } from "../flow/arrange.js";
import type { FlowCell, FlowItem } from "../flow/flow.js";
import { flowParagraph } from "../flow/flow-paragraph.js";
import { page } from "../look/page.js";
import { block } from "./block.js";
import type { Scope } from "./scope.js";

/** A column with nothing longer than this many characters is centred: numbers, units, short names. */
const short = 6;

/** Two characters and the cell's padding, so that 序号 never breaks; in twips. */
const narrowest = 640;

/** A grid has rules and a header that repeats; a plain table keeps together, so that no signature is parted from its text. */
export function table(node: Table, scope: Scope): FlowItem[] {
  const columns = Math.max(1, node.widths.length, ...node.rows.map((row) => row.cells.length));
  const centred = node.look === "plain" ? [] : shortColumns(node, columns, scope.text);
  const rows = node.rows.map((row, index) => {
    const head = index < node.headerRows;
    const keepNext = index < node.rows.length - 1 && (head || node.look === "plain");
    return cells(row, columns, { ...scope, inCell: true, plain: { look: cellLook(node, head, scope) } }).map((cell, column) => ({
      ...cell,
      items: cell.items.map((item) =>
        item.type !== "paragraph" ? item : { ...item, keepNext, ...(centred[column] === true && !head ? { align: "center" as const } : {}) },
      ),
    }));
  });
  return [{ type: "table", look: node.look, headerRows: node.headerRows, widths: columnWidths(node.widths, columns), rows }];
}

function cells(row: Row, columns: number, scope: Scope): FlowCell[] {
  return row.cells.map((cell, index) => {
    const items = arrange(cell.children.flatMap((child) => block(child, scope)));
    return {
      columns: index === row.cells.length - 1 ? columns - index : 1,
      items: items.length === 0 ? [flowParagraph(scope.plain)] : items,
    };
  });
}

function cellLook(node: Table, head: boolean, scope: Scope): Scope["plain"]["look"] {
  if (node.look === "plain") return scope.kind === "cover" ? "cover" : "signatureLine";
  return head ? "tableHead" : "tableText";
}

/** Absolute widths that fill the line; equal ones when the tree names none or not as many as there are columns. */
function columnWidths(relative: readonly number[], columns: number): number[] {
  const given = relative.length === columns && relative.every((width) => width > 0) ? relative : Array<number>(columns).fill(1);
  const sum = given.reduce((total, width) => total + width, 0);
  const floor = Math.min(narrowest, page.textWidth / columns);
  const spare = page.textWidth - floor * columns;
  const wanted = given.map((width) => Math.max(0, (page.textWidth * width) / sum - floor));
  const scale = spare / Math.max(1, wanted.reduce((total, width) => total + width, 0));
  const widths = wanted.map((width) => Math.floor(floor + width * scale));
  const rest = page.textWidth - widths.reduce((total, width) => total + width, 0);
  return widths.map((width, index) => (index === columns - 1 ? width + rest : width));
}

const shortColumns = (node: Table, columns: number, text: string): boolean[] =>
  Array.from({ length: columns }, (_, column) =>
    node.rows.slice(node.headerRows).every((row) => {
      const cell = row.cells[column];
      return cell === undefined || slice(text, cell.range).length <= short;
    }),
  );
