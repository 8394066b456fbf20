import { allMatches } from "../../base/all-matches.js";
import { sentencesWith } from "../screen/sentences-with.js";
import { say } from "../../base/bilingual.js";
import { dayNumber, daysInMonth } from "../../base/calendar.js";
import { hull } from "../../base/range.js";
import type { Raised } from "../finding.js";
import type { Reading } from "../reading/reading.js";
import { factsIn } from "../facts/facts-in.js";

const span = /(\d{1,2})(?::|时|点)(\d{2}|半)?分?(?:整)?(?:至|到|-|~|—)+(?:次日|当日|晚上?|凌晨)?(\d{1,2})(?::|时|点)(\d{2}|半)?分?/gu;
/** A time of day, and a word that leads to another. */
const mayLast = /\d(?::|时|点).{0,6}(?:至|到|-|~|—)/u;
const week = "日一二三四五六";

/** 20:00至23:00，共4小时: the hours of a stretch of a day must be those it lasts. */
export function* clocks(reading: Reading): Iterable<Raised> {
  for (const sentence of sentencesWith(reading, mayLast)) {
    for (const match of allMatches(sentence.text, span)) {
      const minutes = (hour: string | undefined, minute: string | undefined): number =>
        Number(hour) * 60 + (minute === "半" ? 30 : Number(minute ?? 0));
      const [from, to] = [minutes(match[1], match[2]), minutes(match[3], match[4])];
      const lasts = to > from ? to - from : to + 24 * 60 - from;
      const start = sentence.range[0] + match.index;
      const end = start + match[0].length;
      const length = factsIn(reading.facts.duration, [end, sentence.range[1]]).find((fact) => {
        const between = reading.text.slice(end, fact.range[0]);
        return (
          fact.unit === "hour" &&
          /^[，（]?(?:每场|每日|每天|全程|直播|时长|共|共计|合计|计|总计|为|不少于|不低于|满|连续|播出?)*$/u.test(between)
        );
      });
      if (
        !length ||
        length.count * 60 === lasts ||
        (/不少于|不低于/u.test(reading.text.slice(end, length.range[0])) && lasts > length.count * 60)
      )
        continue;
      const hours = `${Math.round(lasts / 6) / 10}`;
      yield {
        range: hull([[start, end], length.range]),
        message: say(`这段时间是${hours}小时，写的是${length.count}小时`, `This stretch lasts ${hours} hours, not ${length.count}`),
      };
    }
  }
}

/** 2027年1月1日（星期一）: the weekday must be that of the date. */
export function* weekdays(reading: Reading): Iterable<Raised> {
  for (const { year, month, day, range } of reading.facts.date) {
    if (day === undefined || day < 1 || day > daysInMonth(year, month)) continue;
    const said = /^（?(?:周|星期|礼拜)([一二三四五六日天])/u.exec(reading.text.slice(range[1], range[1] + 6));
    if (!said) continue;
    const real = week.charAt((dayNumber({ year, month, day }) - dayNumber({ year: 2026, month: 11, day: 22 }) + 7 * 100_000) % 7);
    if (said[1]?.replace("天", "日") === real) continue;
    yield { range: [range[0], range[1] + said[0].length], message: say(`这一天是星期${real}`, "The date falls on another weekday") };
  }
}
