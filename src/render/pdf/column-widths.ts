import type { Cell, Table } from "../../document/node.js";
import { slice } from "../../base/range.js";
import { labelWidth } from "./label-width.js";

/** The page's text width and a cell's insets, in em of table text. */
const LINE = 45.3;
const INSET = 1.2;
/** Texts up to this width, in em, should stand on one line; above it a column may wrap. */
const SHORT = 7;
/** Tokens without a place to break should fit up to this width; above it they are cut. */
const TOKEN = 12;

/**
 * Column widths in em that fill the line: the relative widths of the tree, changed only where a column would break short
 * cells such as 序号 or 不低于 98% while others have room to give.
 */
export function columnWidths({ rows, widths }: Table, text: string): readonly number[] {
  const count = Math.max(1, ...rows.map(({ cells }) => cells.length));
  const wanted = Array.from({ length: count }, (_, column) => Math.max(widths[column] ?? 1, 0.01));
  const sum = wanted.reduce((total, width) => total + width, 0);
  const given = wanted.map((width) => (LINE * width) / sum);
  const needed = given.map((_, column) => Math.max(0, ...rows.map(({ cells }) => shortWidth(cells[column], text))) + INSET);
  const lack = given.map((width, column) => Math.max(0, (needed[column] ?? 0) - width));
  const spare = given.map((width, column) => Math.max(0, width - Math.max(needed[column] ?? 0, LINE / count / 2)));
  const lacking = lack.reduce((total, width) => total + width, 0);
  const sparing = spare.reduce((total, width) => total + width, 0);
  if (lacking === 0 || sparing === 0) return given;
  const moved = Math.min(lacking, sparing);
  return given.map((width, column) => width + ((lack[column] ?? 0) * moved) / lacking - ((spare[column] ?? 0) * moved) / sparing);
}

/** The widest line or token of a cell that should not be broken, in em; 0 when there is none. */
function shortWidth(cell: Cell | undefined, text: string): number {
  if (cell === undefined) return 0;
  const words = slice(text, cell.range);
  const lines = words
    .split("\n")
    .map(labelWidth)
    .filter((width) => width <= SHORT);
  const tokens = (words.match(/[!-~]+/g) ?? []).map(labelWidth).filter((width) => width <= TOKEN);
  return [...lines, ...tokens].reduce((widest, width) => Math.max(widest, width), 0);
}

/** How many Latin characters fit into a line of a column of this width, surely. */
export const longestIn = (width: number): number => Math.max(1, Math.floor((width - INSET) / 0.62));

/** How many lines the cell takes in a column of this width, about. */
export function linesOf(cell: Cell, text: string, width: number): number {
  const room = Math.max(1, width - INSET);
  return slice(text, cell.range)
    .split("\n")
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(labelWidth(line) / room)), 0);
}

/** No line of the cell is longer than what stands on one line anywhere. */
export const isShort = (cell: Cell | undefined, text: string): boolean =>
  cell === undefined ||
  slice(text, cell.range)
    .split("\n")
    .every((line) => labelWidth(line) <= SHORT);
