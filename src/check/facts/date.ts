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
  for (const match of text.matchAll(full))
    add(
      match.index,
      match[0],
      [match[1], match[2], match[3]].map((part) => (part === undefined ? undefined : Number(part))),
    );
  for (const match of text.matchAll(chinese))
    add(
      match.index,
      match[0],
      [match[1], match[2], match[3]].map((part) =>
        part === undefined ? undefined : Number(fromNumerals(part.replaceAll("零", "〇")) ?? Number.NaN),
      ),
    );
  return found;
}
