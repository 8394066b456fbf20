import Handlebars from "handlebars";
import { decimal, grouped, type Decimal } from "../base/decimal.js";
import { integerNumerals } from "../base/numerals.js";
import { toWords } from "../base/rmb-words.js";
import { ascending, band, progressive, rateAt, type Bracket } from "./brackets.js";
import { lastDay, nextDay } from "../base/calendar.js";
import type { TokenStore } from "./token.js";

/** Handlebars with our helpers: how values are printed, exact arithmetic, comparisons, cross references. One a contract. */
export function handlebarsFor(tokens: TokenStore, targets: ReadonlySet<string>): typeof Handlebars {
  const handlebars = Handlebars.create();
  const printers = {
    days: (value: unknown) => `${whole(value)}日`,
    workdays: (value: unknown) => `${whole(value)}个工作日`,
    hours: (value: unknown) => `${whole(value)}小时`,
    minutes: (value: unknown) => `${whole(value)}分钟`,
    months: (value: unknown) => `${whole(value)}个月`,
    count: (value: unknown) => grouped(exact(value)),
    percent: (value: unknown) => `${exact(value).toFixed()}%`,
    /** A daily rate: 3 → 万分之三. */
    tenThousandths: (value: unknown) => `万分之${integerNumerals(Number(whole(value)))}`,
    /** Figures and words, for whatever is owed. */
    money: (value: unknown) => `人民币${yuanText(value)}元（大写：人民币${toWords(fen(value))}）`,
    /** Figures alone, for thresholds and worked examples. */
    yuan: (value: unknown) => `${yuanText(value)}元`,
    figure: (value: unknown) => yuanText(value),
    date: (value: unknown) => {
      const [year = "", month = "", day = ""] = text(value).split("-");
      return `${year}年${Number(month)}月${Number(day)}日`;
    },
    list: (value: unknown) => (Array.isArray(value) ? value.map(String).join("、") : text(value)),
    ordinal: (value: unknown) => `（${"一二三四五六七八九十".charAt(Number(value))}）`,
  };
  for (const [name, print] of Object.entries(printers)) handlebars.registerHelper(name, (value: unknown) => print(value));

  const arithmetic = {
    sum: (a: Decimal, b: Decimal) => a.plus(b),
    minus: (a: Decimal, b: Decimal) => a.minus(b),
    times: (a: Decimal, b: Decimal) => a.times(b),
    /** A share of an amount: `share 60000 20` is 20 % of 60,000, rounded to the fen. */
    share: (a: Decimal, b: Decimal) => a.times(b).div(100).round(2),
    over: (a: Decimal, b: Decimal) => a.div(b).round(2),
    /** The price without tax of a price that includes tax at `b` %, rounded to the fen. */
    exclusiveOfTax: (a: Decimal, b: Decimal) => a.times(100).div(b.plus(100)).round(2),
  };
  for (const [name, operate] of Object.entries(arithmetic))
    handlebars.registerHelper(name, (a: unknown, b: unknown) => operate(exact(a), exact(b)));

  const comparisons = {
    eq: (a: unknown, b: unknown) => (isDecimal(a) || isDecimal(b) ? exact(a).eq(exact(b)) : a === b),
    gt: (a: unknown, b: unknown) => exact(a).gt(exact(b)),
    and: (a: unknown, b: unknown) => truthy(a) && truthy(b),
    or: (a: unknown, b: unknown) => truthy(a) || truthy(b),
  };
  for (const [name, compare] of Object.entries(comparisons)) handlebars.registerHelper(name, (a: unknown, b: unknown) => compare(a, b));
  handlebars.registerHelper("not", (a: unknown) => !truthy(a));
  handlebars.registerHelper("includes", (list: unknown, value: unknown) => Array.isArray(list) && list.includes(value));

  handlebars.registerHelper("size", (list: unknown) => (Array.isArray(list) ? list.length : 0));
  handlebars.registerHelper("total", (rows: unknown, column: unknown) =>
    records(rows).reduce((sum, row) => sum.plus(exact(row[text(column)])), exact(0)),
  );

  /** The last day of so many months from a day on, and the first day after them. */
  handlebars.registerHelper("lastDay", (start: unknown, months: unknown) => lastDay(text(start), Number(whole(months))));
  handlebars.registerHelper("firstDayAfter", (start: unknown, months: unknown) =>
    Number(whole(months)) === 0 ? text(start) : nextDay(lastDay(text(start), Number(whole(months)))),
  );

  handlebars.registerHelper("ascending", (rows: unknown) => ascending(brackets(rows)));
  handlebars.registerHelper("band", (rows: unknown, at: unknown, unit: unknown) =>
    band(ascending(brackets(rows)), Number(at), (value) => (unit === "percent" ? printers.percent(value) : printers.yuan(value))),
  );
  handlebars.registerHelper("rateAt", (rows: unknown, value: unknown) => rateAt(brackets(rows), exact(value)));
  handlebars.registerHelper("progressive", (rows: unknown, amount: unknown) => progressive(brackets(rows), exact(amount)));

  handlebars.registerHelper("ref", (target: unknown) => tokens.put({ type: "reference", target: text(target) }));
  handlebars.registerHelper("anchor", (id: unknown) => tokens.put({ type: "anchor", id: text(id) }));
  handlebars.registerHelper("has", (target: unknown) => targets.has(text(target)));
  return handlebars;
}

const isDecimal = (value: unknown): boolean => typeof value === "object" && value !== null && "toFixed" in value;

const truthy = (value: unknown): boolean => Boolean(value) && !(Array.isArray(value) && value.length === 0);

function exact(value: unknown): Decimal {
  const number = decimal(typeof value === "number" ? value : String(value));
  if (number === undefined) throw new Error(`not a number: ${String(value)}`);
  return number;
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
