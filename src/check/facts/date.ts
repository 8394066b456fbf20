import { fromNumerals } from "../../base/rmb-words.js";
import type { DateFact } from "./fact.js";

const full = /(\d{4})(?:年|[-./])(\d{1,2})(?:(?:月|[-./])(?:(\d{1,2})(?:日|号)?)?)(?!\d)/gu;
const chinese = /([二〇零一三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})日)?/gu;

/** Calendar days and months: 2026年12月1日, 2026-12-01, 2027年6月, 二〇二六年十二月一日. */
export function date(text: string): DateFact[] {
  const found: DateFact[] = [];
  const add = (at: number, all: string, parts: readonly (number | undefined)[]): void => {
    const [year, month, day] = parts;
    if (year === undefined || month === undefined || year < 1900 || year > 2200) return;
    found.push({ type: "date", range: [at, at + all.length], year, month, ...(day === undefined ? {} : { day }) });
  };
  for (const match of text.matchAll(full)) add(match.index, match[0], [match[1], match[2], match[3]].map((part) => (part === undefined ? undefined : Number(part))));
  for (const match of text.matchAll(chinese))
    add(match.index, match[0], [match[1], match[2], match[3]].map((part) => (part === undefined ? undefined : Number(fromNumerals(part.replaceAll("零", "〇")) ?? Number.NaN))));
  return found;
}

/** The days of a month; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** A serial number of days, for differences and comparison; invalid days count on into the next month. */
export function dayNumber({ year, month, day = 1 }: Pick<DateFact, "year" | "month" | "day">): number {
  const [y, m] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + day - 1;
}
