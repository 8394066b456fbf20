import { lastDay, nextDay } from "../../base/calendar.js";
import { decimal, grouped, type Decimal } from "../../base/decimal.js";
import { integerNumerals } from "../../base/numerals.js";
import { toWords } from "../../base/rmb-words.js";
import { ascending, band, type Bracket } from "../formula/brackets.js";
import type { Calculation } from "../formula/calculation.js";
import { printFigure } from "../formula/print-figure.js";

/** A cross reference to a topic, an annex or an anchor, or an anchor itself. */
export type TextMark = { readonly type: "reference"; readonly target: string } | { readonly type: "anchor"; readonly id: string };

/** What functions know of the contract that is being filled. */
export interface TextState {
  /** What stands for a cross reference or an anchor in the printed text. */
  readonly mark: (mark: TextMark) => string;
  /** Topics, annexes and clauses that this contract has. */
  readonly targets: Pick<ReadonlySet<string>, "has">;
  /** The contract's worked example. */
  readonly example: Calculation;
  /** The topic of the clause, in camel case. */
  readonly topic: string;
}

/** A word that a clause may use: how a value is printed, exact arithmetic, comparisons, formulas, cross references. */
export type TextFunction = (args: readonly unknown[], state: TextState) => unknown;

const printers: Readonly<Record<string, (value: unknown) => string>> = {
  days: (value) => `${whole(value)}日`,
  workdays: (value) => `${whole(value)}个工作日`,
  hours: (value) => `${whole(value)}小时`,
  minutes: (value) => `${whole(value)}分钟`,
  months: (value) => `${whole(value)}个月`,
  count: (value) => grouped(exact(value)),
  percent: (value) => `${exact(value).toFixed()}%`,
  /** A daily rate: 3 → 万分之三. */
  tenThousandths: (value) => `万分之${integerNumerals(Number(whole(value)))}`,
  /** Figures and words, for whatever is owed. */
  money: (value) => `人民币${yuanText(value)}元（大写：人民币${toWords(fen(value))}）`,
  /** Figures alone, for thresholds and worked examples. */
  yuan: (value) => `${yuanText(value)}元`,
  figure: (value) => yuanText(value),
  date: (value) => {
    const [year = "", month = "", day = ""] = text(value).split("-");
    return `${year}年${Number(month)}月${Number(day)}日`;
  },
  list: (value) => (Array.isArray(value) ? value.map(String).join("、") : text(value)),
};

const arithmetic: Readonly<Record<string, (a: Decimal, b: Decimal) => Decimal>> = {
  sum: (a, b) => a.plus(b),
  minus: (a, b) => a.minus(b),
  times: (a, b) => a.times(b),
  /** A share of an amount: `share 60000 20` is 20 % of 60,000, rounded to the fen. */
  share: (a, b) => a.times(b).div(100).round(2),
  over: (a, b) => a.div(b).round(2),
  /** The price without tax of a price that includes tax at `b` %, rounded to the fen. */
  exclusiveOfTax: (a, b) => a.times(100).div(b.plus(100)).round(2),
};

const comparisons: Readonly<Record<string, TextFunction>> = {
  eq: ([a, b]) => (isDecimal(a) || isDecimal(b) ? exact(a).eq(exact(b)) : a === b),
  gt: ([a, b]) => exact(a).gt(exact(b)),
  and: (args) => args.every(truthy),
  or: (args) => args.some(truthy),
  not: ([a]) => !truthy(a),
  oneOf: ([value, ...values]) => values.includes(value),
  has: ([target], { targets }) => targets.has(text(target)),
};

const tables: Readonly<Record<string, TextFunction>> = {
  size: ([list]) => (Array.isArray(list) ? list.length : 0),
  total: ([rows, column]) => records(rows).reduce((sum, row) => sum.plus(exact(row[text(column)])), exact(0)),
  ascending: ([rows]) => ascending(brackets(rows)),
  band: ([rows, at, unit]) =>
    band(ascending(brackets(rows)), Number(at), (value) => (unit === "percent" ? `${value.toFixed()}%` : `${yuanText(value)}元`)),
};

const calendar: Readonly<Record<string, TextFunction>> = {
  plusDays: ([start, days]) => plusDays(text(start), Number(whole(days))),
  /** The periods of so many months that a term of months has, as `{ number, start, end }`. */
  periods: ([start, months, each]) => periods(text(start), Number(whole(months)), Number(whole(each))),
  /** The last day of so many months from a day on, and the first day after them. */
  lastDay: ([start, months]) => lastDay(text(start), Number(whole(months))),
  firstDayAfter: ([start, months]) => (Number(whole(months)) === 0 ? text(start) : nextDay(lastDay(text(start), Number(whole(months))))),
};

/** A formula of the clause's topic, or `topic.name` of another: in words, in figures, its result in the worked example. */
const formulas: Readonly<Record<string, TextFunction>> = {
  inWords: ([name], { example, topic }) => example.words(topic, text(name)),
  worked: ([name], { example, topic }) => {
    const [figures, result] = [example.figures(topic, text(name)), resultText(example, topic, text(name))];
    return figures === result.replace(/元$/u, "") ? result : `${figures}＝${result}`;
  },
  resultText: ([name], { example, topic }) => resultText(example, topic, text(name)),
  resultOf: ([name], { example, topic }) => example.value(topic, text(name)),
};

const references: Readonly<Record<string, TextFunction>> = {
  ref: ([target], { mark }) => mark({ type: "reference", target: text(target) }),
  anchor: ([id], { mark }) => mark({ type: "anchor", id: text(id) }),
};

export const textFunctions: Readonly<Record<string, TextFunction>> = {
  ...Object.fromEntries(Object.entries(printers).map(([name, print]): [string, TextFunction] => [name, ([value]) => print(value)])),
  ...Object.fromEntries(
    Object.entries(arithmetic).map(([name, operate]): [string, TextFunction] => [name, ([a, b]) => operate(exact(a), exact(b))]),
  ),
  ...comparisons,
  ...tables,
  ...calendar,
  ...formulas,
  ...references,
};

function resultText(example: Calculation, topic: string, name: string): string {
  const kind = example.kind(topic, name);
  return printFigure(example.value(topic, name), kind) + (kind === "money" ? "元" : "");
}

const isDecimal = (value: unknown): boolean => typeof value === "object" && value !== null && "toFixed" in value;

const truthy = (value: unknown): boolean => Boolean(value) && !(Array.isArray(value) && value.length === 0);

function exact(value: unknown): Decimal {
  const number = decimal(typeof value === "number" ? value : String(value));
  if (number === undefined) throw new Error(`not a number: ${String(value)}`);
  return number;
}

const plusDays = (start: string, days: number): string => {
  let day = start;
  for (let count = 0; count < days; count++) day = nextDay(day) ?? day;
  return day;
};

function periods(
  start: string,
  months: number,
  each: number,
): readonly { readonly number: number; readonly start: string; readonly end: string }[] {
  return Array.from({ length: Math.ceil(months / each) }, (_, at) => ({
    number: at + 1,
    start: at === 0 ? start : (nextDay(lastDay(start, at * each)) ?? start),
    end: lastDay(start, Math.min(months, (at + 1) * each)),
  }));
}

const records = (rows: unknown): readonly Readonly<Record<string, unknown>>[] => (isList(rows) ? rows : []);

const isList = (value: unknown): value is readonly Readonly<Record<string, unknown>>[] => Array.isArray(value);

const brackets = (rows: unknown): Bracket[] => records(rows).map((row) => ({ from: exact(row["from"]), rate: exact(row["rate"]) }));

const whole = (value: unknown): string => exact(value).toFixed(0);

const text = (value: unknown): string => {
  if (typeof value === "string") return value;
  throw new Error(`not a text: ${JSON.stringify(value)}`);
};

const yuanText = (value: unknown): string => {
  const amount = exact(value);
  return grouped(amount, amount.round(0).eq(amount) ? 0 : 2);
};

const fen = (value: unknown): bigint => BigInt(exact(value).times(100).toFixed(0));
