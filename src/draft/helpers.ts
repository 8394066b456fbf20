import Handlebars from "handlebars";
import { decimal, grouped, type Decimal } from "../base/decimal.js";
import { toWords } from "../base/rmb-words.js";
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
