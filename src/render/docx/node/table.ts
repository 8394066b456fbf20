import { slice } from "../../../base/range.js";
import type { Cell, Row, Table } from "../../../document/node.js";
import { arrange } from "../flow/arrange.js";
import type { FlowCell, FlowItem } from "../flow/flow.js";
import { flowParagraph } from "../flow/flow-paragraph.js";
import { page } from "../look/page.js";
import { block } from "./block.js";
import { columnWidths } from "./column-widths.js";
import { fitColumns } from "./fit-columns.js";
import type { Scope } from "./scope.js";
import { signingSpace } from "./signing-space.js";

/** A column with nothing longer than this many characters is centred: numbers, units, short names. */
const short = 6;

/** A grid has rules and a header that repeats; a plain table keeps together, so that no signature is parted from its text. */
export function table(node: Table, scope: Scope): FlowItem[] {
  const count = Math.max(1, node.widths.length, ...node.rows.map((row) => row.cells.length));
  const columns = Array.from({ length: count }, (_, index) => cellsOf(node, index, count));
  const grid = node.look === "grid";
  const widths = grid ? fitColumns(node.widths, textsOf(node, scope), count, scope.width) : plainWidths(node, count, scope);
  const centred = columns.map(
    (column) => grid && column.slice(node.headerRows).every(({ range }) => slice(scope.text, range).length <= short),
  );
  const rows = node.rows.map((row, index) => {
    const head = index < node.headerRows;
    const after = scope.kind === "signature" && !grid ? signingSpace(slice(scope.text, row.range)) : undefined;
    const common = { keepNext: index < node.rows.length - 1 && (head || !grid), ...(after === undefined ? {} : { after }) };
    const within: Scope = { ...scope, inCell: true, plain: { look: cellLook(node, head, scope) } };
    return cells(row, widths, within).map((cell, column) => ({
      ...cell,
      items: cell.items.map((item) =>
        item.type === "paragraph" ? { ...item, ...common, ...centre(centred[column] === true && !head) } : item,
      ),
    }));
  });
  return [{ type: "table", look: node.look, headerRows: node.headerRows, widths, rows }];
}

const textsOf = ({ rows }: Table, { text }: Scope): string[][] => rows.map(({ cells: own }) => own.map(({ range }) => slice(text, range)));

/** Parties sign side by side as equals, however long their names are. */
const plainWidths = (node: Table, count: number, { kind, width }: Scope): number[] =>
  columnWidths(kind === "signature" ? [] : node.widths, Array<number>(count).fill(0), width);

/** The cells that stand in this column and in no other; a row's last cell covers what is left of the line. */
const cellsOf = ({ rows }: Table, index: number, count: number): Cell[] =>
  rows.flatMap(({ cells: own }) => own.slice(index, index + 1).filter(() => index < own.length - 1 || own.length === count));

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
