import { hull } from "../../base/range.js";
import type { Raised } from "../finding.js";
import type { Reading, ReadingParagraph } from "../reading/reading.js";
import { cellsOf, type Cell } from "../view/cells.js";
import { quantities, type Quantity } from "./quantities.js";
import { raise, show } from "./raise.js";

const totalRow = /^(?:[〇㐀-鿿]{0,4}(?:合\s*计|总计|共计|小计)|总额)/u;

/** Columns of a table make their 合计, and 单价 × 数量 makes 金额 in every row. */
export function* tables(reading: Reading): Iterable<Raised> {
  for (const rows of tablesOf(reading)) {
    yield* columns(rows);
    yield* products(rows);
    yield* instalments(rows);
    yield* weightColumn(rows);
  }
}

/** Tables of the file, and lines of a plain text whose cells are parted by tabs. */
function tablesOf(reading: Reading): Cell[][][] {
  const tables: Cell[][][] = [];
  let last = false;
  for (const paragraph of reading.paragraphs) {
    const cells = paragraph.row ? cellsOf(paragraph.text, paragraph.range[0]) : tabbed(reading, paragraph);
    if (cells.length > 1)
      if (last) tables.at(-1)?.push(cells);
      else tables.push([cells]);
    last = cells.length > 1;
  }
  return tables;
}

function tabbed(reading: Reading, paragraph: ReadingParagraph): Cell[] {
  const source = reading.toSource(paragraph.range);
  const text = reading.view.written.slice(...source);
  if (!text.includes("\t")) return [];
  return cellsOf(text, source[0]).map(({ range }) => {
    const here = reading.fromSource(range);
    return { text: reading.text.slice(...here), range: here };
  });
}

/** A cell that is one number and nothing else but its unit and signs. */
function numberOf(cell: Cell | undefined): Quantity | undefined {
  if (!cell || /[-~—至\/×]|\d{4}年/u.test(cell.text.replace(/\/[年月季场次]$/u, ""))) return undefined;
  const [only, ...more] = quantities(cell.text, cell.range[0]);
  return only && more.length === 0 && cell.text.replace(/[\d,.万亿元¥%人民币\s]/gu, "").length <= 2 ? only : undefined;
}

function* columns(rows: readonly (readonly Cell[])[]): Iterable<Raised> {
  for (const [at, row] of rows.entries()) {
    if (!totalRow.test(row[0]?.text ?? "")) continue;
    const from = rows.slice(0, at).findLastIndex((other) => totalRow.test(other[0]?.text ?? "")) + 1;
    // Where its empty cells are merged, the row is shorter than the others: what it has stands at their right.
    const width = Math.max(row.length, ...rows.slice(from, at).map((other) => other.length));
    for (const [place, cell] of row.entries()) {
      const total = numberOf(cell);
      if (place === 0 || !total) continue;
      const body = rows.slice(from, at).filter((other) => other.length === width);
      const cells = body.map((other) => numberOf(other[place + width - row.length]));
      const items = cells[0]?.unit === total.unit ? cells : cells.slice(1);
      const numbers = items.flatMap((one) => one ?? []);
      if (numbers.length < 2 || items.some((one) => one === undefined) || numbers.some((one) => one.unit !== total.unit)) continue;
      const made = numbers.slice(1).reduce((value, one) => value.plus(one.value), numbers[0]?.value ?? total.value);
      if (made.minus(total.value).abs().lte(0.01)) continue;
      yield raise(
        hull([...numbers, total].map((one) => one.range)),
        `这一列合计应为${show(made)}，写的是${show(total.value)}`,
        `The column makes ${show(made)}, the total says ${show(total.value)}`,
      );
    }
  }
}

function* products(rows: readonly (readonly Cell[])[]): Iterable<Raised> {
  const [head] = rows;
  if (!head) return;
  const column = (words: RegExp): number => head.findIndex((cell) => words.test(cell.text));
  const [price, count, amount] = [column(/单价/u), column(/数量|场次|件数|月数/u), column(/小计|金额|合价|总价/u)];
  if (price < 0 || count < 0 || amount < 0) return;
  for (const row of rows.slice(1)) {
    const [a, b, c] = [numberOf(row[price]), numberOf(row[count]), numberOf(row[amount])];
    if (!a || !b || !c || a.value.times(b.value).minus(c.value).abs().lte(0.01)) continue;
    yield raise(
      hull([a.range, b.range, c.range]),
      `单价乘以数量应为${show(a.value.times(b.value))}，写的是${show(c.value)}`,
      `Price times quantity is ${show(a.value.times(b.value))}, the text says ${show(c.value)}`,
    );
  }
}

const stage = /^(?:第?[一二三四五六\d]{1,2}期|首[期付款]|预付|定金|[中尾]款|中期|尾[期付]|末期|质保金)/u;

/** 第一期 … 60%, 第二期 … 30%, 第三期 … 15%: the shares of instalments make the whole. */
function* instalments(rows: readonly (readonly Cell[])[]): Iterable<Raised> {
  const own = rows.filter((row) => stage.test(row[0]?.text ?? ""));
  const shares = own.map((row) => row.flatMap((cell) => numberOf(cell) ?? []).filter(({ unit }) => unit === "%"));
  if (own.length < 2 || shares.some((one) => one.length !== 1)) return;
  const numbers = shares.flat();
  const made = numbers.reduce((value, one) => value + one.value.toNumber(), 0);
  const told = rows.some((row) => row.some(({ text }) => /比例|占比|付款|支付|分期/u.test(text)));
  if (Math.abs(made - 100) < 0.01 || made < (told ? 60 : 90) || made > (told ? 200 : 115)) return;
  yield raise(
    hull(numbers.map((one) => one.range)),
    `各期比例合计${String(made)}%，不是100%`,
    `The shares make ${String(made)} %, not 100 %`,
  );
}

/** 指标 | 目标 | 权重: where every row has a weight and none is a total, the weights make one hundred. */
function* weightColumn(rows: readonly (readonly Cell[])[]): Iterable<Raised> {
  const [head, ...body] = rows;
  const column = head?.findIndex(({ text }) => /权重|比重|^分值|^满分$/u.test(text)) ?? -1;
  if (!head || column < 0 || body.some((row) => totalRow.test(row[0]?.text ?? ""))) return;
  const cells = body.filter((row) => row.length === head.length).map((row) => row[column]);
  const numbers = cells.flatMap((cell) => {
    const number = cell && /^(\d{1,3}(?:\.\d+)?)\s*(?:%|分)$/u.exec(cell.text.trim())?.[1];
    return cell && number !== undefined ? [{ value: Number(number), range: cell.range }] : [];
  });
  const made = numbers.reduce((sum, { value }) => sum + value, 0);
  if (numbers.length < 3 || numbers.length < cells.length || Math.abs(made - 100) < 0.001 || made < 60 || made > 160) return;
  yield raise(hull(numbers.map((one) => one.range)), `各项权重合计${made}，不是100`, `The weights make ${made}, not 100`);
}
