import { allMatches } from "../../base/all-matches.js";
import { decimal, exactly, type Decimal } from "../../base/decimal.js";
import type { Range } from "../../base/range.js";
import { numberValue } from "../facts/number-words.js";

/** A number with its unit as it stands in the text: 90万元, 30场, 四名, 9,540, 40%. */
export interface Quantity {
  readonly range: Range;
  readonly value: Decimal;
  /** The unit without its scale: 元, 场, 名, %; empty for a bare number. */
  readonly unit: string;
}

const unit = "元|%|场|条|个月|个|名|人|件|套|席|篇|次|期|小时|分钟|日|天|月|年|周|款|张|项|家|店|位|组|台|箱|双|单|盒|支|部|间|号|分";
const figures = new RegExp(`(?<![\\d.])(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(亿|万)?(${unit})?`, "gu");
const numerals = new RegExp(
  `(?<![第\\d百千万之每周、—-])([一二两三四五六七八九十百千]{1,7})(亿|万)?(${unit})(?![一二三四五六七八九十])`,
  "gu",
);

/** All numbers of a stretch of text; `offset` shifts their ranges. Parts of dates are left in, their unit says so. */
export function quantities(text: string, offset: number): Quantity[] {
  return [...allMatches(text, figures), ...allMatches(text, numerals)]
    .flatMap((match): Quantity[] => {
      const number = match[1] ?? "";
      const value = /^\d/u.test(number) ? decimal(number) : numberValue(number);
      if (value === undefined) return [];
      const range: Range = [offset + match.index, offset + match.index + match[0].length];
      return [
        { range, value: match[2] === undefined ? value : value.times(exactly(match[2] === "亿" ? "1e8" : "1e4")), unit: match[3] ?? "" },
      ];
    })
    .sort((a, b) => a.range[0] - b.range[0]);
}

/** 个, 名, 人 and 位 count people alike; other units are told apart. */
export const sameUnit = (a: string, b: string): boolean => a === b || (people.has(a) && people.has(b));

const people = new Set(["名", "人", "位", "个"]);

/** The sum of some quantities; undefined for none. */
export function sum(items: readonly Quantity[]): Decimal | undefined {
  const [first, ...rest] = items;
  return first && rest.reduce((value, one) => value.plus(one.value), first.value);
}
