import { allMatches } from "../../base/all-matches.js";
import { byStart } from "../../base/range.js";
import { fromNumerals } from "../../base/rmb-words.js";
import type { DateFact } from "./fact.js";

const full = /(?<!\d)(\d{4})(?:年|[-./])(\d{1,2})(?:(?:月|[-./])(?:(\d{1,2})(?:日|号|(?!\d)))?)(?<=[日号]|(?!\d))/gu;
const han = "[〇零一二三四五六七八九十廿卅壹贰叁肆伍陆柒捌玖拾]";
const chinese = new RegExp(`(${han}{4})年(${han}{1,3})月(?:(${han}{1,4})[日号])?`, "gu");

const common: Readonly<Record<string, string>> = {
  壹: "一",
  贰: "二",
  叁: "三",
  肆: "四",
  伍: "五",
  陆: "六",
  柒: "七",
  捌: "八",
  玖: "九",
  拾: "十",
  廿: "二十",
  卅: "三十",
  零: "〇",
};

/** The number that Chinese numerals of a date say: 贰零贰柒 → 2027, 卅一 → 31, 零伍 → 5. */
export const dateNumber = (text: string): number =>
  /^\d/u.test(text)
    ? Number(text)
    : Number(
        fromNumerals(
          [...text]
            .map((one) => common[one] ?? one)
            .join("")
            .replace(/^〇(?=.)/u, ""),
        ) ?? Number.NaN,
      );

/** Calendar days and months: 2026年12月1日, 2026-12-01, 2027年6月, 二〇二六年十二月一日, 贰零贰柒年壹月伍日. */
export function date(text: string): DateFact[] {
  const found: DateFact[] = [];
  for (const pattern of [full, chinese])
    for (const match of allMatches(text, pattern)) {
      const [year, month, day] = [match[1], match[2], match[3]].map((part) => (part === undefined ? undefined : dateNumber(part)));
      if (year === undefined || month === undefined || Number.isNaN(month) || Number.isNaN(day) || year < 1900 || year > 2200) continue;
      found.push({ type: "date", range: [match.index, match.index + match[0].length], year, month, ...(day === undefined ? {} : { day }) });
    }
  return found.sort((a, b) => byStart(a.range, b.range));
}
