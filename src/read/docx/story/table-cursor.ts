import type { CellPath } from "../../source.js";
import { numberAttribute } from "../xml/attribute.js";
import { child } from "../xml/child.js";
import { children } from "../xml/children.js";
import type { XmlTree } from "../xml/xml-tree.js";
import type { Surroundings } from "./surroundings.js";
import { underRevision } from "./under-revision.js";

/** Where reading stands in a table: the next column of the current row. */
export interface TableCursor {
  readonly table: number;
  row: number;
  column: number;
  readonly host?: CellPath;
}

/** Steps to the next row, which may be a tracked change as a whole. */
export function rowSurroundings(tree: XmlTree, node: number, around: Surroundings, cursor: TableCursor): Surroundings {
  const properties = child(tree, node, "w:trPr");
  cursor.row++;
  cursor.column = count(tree, child(tree, properties, "w:gridBefore"), 0);
  return properties === undefined ? around : revised(tree, properties, around);
}

/** Steps to the next cell. Columns are those of the grid: a cell that spans two leaves the next one at the third. */
export function cellSurroundings(tree: XmlTree, node: number, around: Surroundings, cursor: TableCursor): Surroundings {
  const properties = child(tree, node, "w:tcPr");
  const { table, row, column, host } = cursor;
  cursor.column += count(tree, child(tree, properties, "w:gridSpan"), 1);
  const inside = properties === undefined ? around : revised(tree, properties, around);
  return { ...inside, cell: { table, row, column, ...(host && { host }) } };
}

function revised(tree: XmlTree, properties: number, around: Surroundings): Surroundings {
  let inside = around;
  for (const node of children(tree, properties)) inside = underRevision(tree, node, inside);
  return inside;
}

function count(tree: XmlTree, node: number | undefined, otherwise: number): number {
  const value = node === undefined ? undefined : numberAttribute(tree, node, "w:val");
  return value === undefined || value < 1 || value > 1000 ? otherwise : value;
}
