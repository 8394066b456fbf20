import { matchesOf } from "../screen/matches-of.js";
import { overlaps, type Range } from "../../base/range.js";
import { dateNumber } from "../facts/date.js";
import type { Reading } from "../reading/reading.js";

/** A month and day without a year, or an hour, that no calendar and no clock has. */
export interface Impossible {
  readonly range: Range;
  readonly what: "day" | "month" | "hour";
  readonly last: number;
}

const han = "[〇零一二三四五六七八九十廿卅壹贰叁肆伍陆柒捌玖拾]";
const monthDay = new RegExp(
  `(?<![\\d.、/-]|${han})(\\d{1,2}|${han}{1,3})月(?:份)?(?:的)?(\\d{1,2}|${han}{1,3})[日号](?![线楼店机仓间])`,
  "gu",
);
const clock = /(?<![\d:.：])(\d{2})(?:[:：](\d{2})(?![\d:：%])|时(?=[起止前后整至到，。；、）]|$)(?!段|间))/gu;
const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 6月31日, 13月5日, 25时, 12:75; a month of the kind 9、10月 and a ratio 16:9 are none. */
export function impossibleTimes(reading: Reading): Impossible[] {
  const found: Impossible[] = [];
  for (const match of matchesOf(reading, monthDay)) {
    const [all, first = "", second = ""] = match.groups;
    const [month, day] = [dateNumber(first), dateNumber(second)];
    const range: Range = [match.index, match.index + all.length];
    const last = days[month - 1];
    // a year makes it a date fact; two cells of a row that normalising joined are none
    if (
      reading.facts.date.some((fact) => overlaps(fact.range, range)) ||
      /\d\s+\d/u.test(reading.view.written.slice(...reading.toSource(range)))
    )
      continue;
    if (last === undefined) {
      if (month === 0 || month > 12) found.push({ range, what: "month", last: 12 });
    } else if (day < 1 || day > last) found.push({ range, what: "day", last });
  }
  for (const match of matchesOf(reading, clock)) {
    const [all, hours, minutes = 0] = match.groups;
    const [hour, minute] = [Number(hours), Number(minutes)];
    const said = /(?:日|天|晚|上午|下午|凌晨|夜|[至到~-]|于|前|播|点|止|线|每)[^，。；\d]{0,4}$/u.test(
      reading.text.slice(Math.max(0, match.index - 6), match.index),
    );
    if (said && (hour > 24 || minute > 59 || (hour === 24 && minute > 0)))
      found.push({ range: [match.index, match.index + all.length], what: "hour", last: 24 });
  }
  return found;
}
