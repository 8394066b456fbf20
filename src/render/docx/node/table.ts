import { slice } from "../../../base/range.js";
import type { Row, Table } from "../../../document/node.js";
import { arrange } from "../flow/arrange.js";
import type { FlowCell, FlowItem } from "../flow/flow.js";
import { flowParagraph } from "../flow/flow-paragraph.js";
import { page } from "../look/page.js";
import { block } from "./block.js";
import { columnWidths } from "./column-widths.js";
import type { Scope } from "./scope.js";

/** A column with nothing longer than this many characters is centred: numbers, units, short names. */
const short = 6;

/** A grid has rules and a header that repeats; a plain table keeps together, so that no signature is parted from its text. */
export function table(node: Table, scope: Scope): FlowItem[] {
  const columns = Math.max(1, node.widths.length, ...node.rows.map((row) => row.cells.length));
  const widths = columnWidths(node.widths, columns, scope.width);
  const centred = node.look === "plain" ? [] : shortColumns(node, columns, scope.text);
  const rows = node.rows.map((row, index) => {
    const head = index < node.headerRows;
    const keepNext = index < node.rows.length - 1 && (head || node.look === "plain");
    const within: Scope = { ...scope, inCell: true, plain: { look: cellLook(node, head, scope) } };
    return cells(row, widths, within).map((cell, column) => ({
      ...cell,
      items: cell.items.map((item) => (item.type === "paragraph" ? { ...item, keepNext, ...centre(centred[column] === true && !head) } : item)),
    }));
  });
  return [{ type: "table", look: node.look, headerRows: node.headerRows, widths, rows }];
}

function cells(row: Row, widths: readonly number[], scope: Scope): FlowCell[] {
  return row.cells.map((cell, index) => {
    const columns = index === row.cells.length - 1 ? widths.length - index : 1;
    const own = widths.slice(index, index + columns).reduce((sum, width) => sum + width, 0);
    const within = { ...scope, width: own - page.cellMargin.left - page.cellMargin.right };
    const items = arrange(cell.children.flatMap((child) => block(child, within)));
    return { columns, items: items.length === 0 ? [flowParagraph(scope.plain)] : items };
  });
}

function cellLook(node: Table, head: boolean, scope: Scope): Scope["plain"]["look"] {
  if (node.look === "plain") return scope.kind === "cover" ? "cover" : "signatureLine";
  return head ? "tableHead" : "tableText";
}

const centre = (wanted: boolean): { align?: "center" } => (wanted ? { align: "center" } : {});

const shortColumns = (node: Table, columns: number, text: string): boolean[] =>
  Array.from({ length: columns }, (_, column) =>
    node.rows.slice(node.headerRows).every((row) => {
      const cell = row.cells[column];
      return cell === undefined || slice(text, cell.range).length <= short;
    }),
  );
