import { say } from "../../base/bilingual.js";
import { daysInMonth } from "../../base/calendar.js";
import { impossibleTimes } from "../dates/impossible.js";
import { defineRule, lookedAt } from "./rule.js";

/** A date must exist in the calendar. */
export const invalidDate = defineRule({
  id: "invalid-date",
  kind: "invalid-date",
  topic: "term",
  why: say(
    "日历上没有这一天，期限从哪天起、到哪天止就不确定。",
    "The day does not exist in the calendar, so the period has no certain end.",
  ),
  law: ["民法典/202"],
  examples: [
    { text: "合同自2027年1月1日起至2027年6月31日止。", finds: ["2027年6月31日"] },
    { text: "试运营期至2027年2月29日。", finds: ["2027年2月29日"] },
    { text: "期限至2028年2月29日止。", finds: [] },
    { text: "自2026年13月1日起。", finds: ["2026年13月1日"] },
    { text: "合同自2027年1月1日起至2027年6月30日止。", finds: [] },
  ],
  *check({ reading }) {
    for (const { range, what, last } of impossibleTimes(reading)) {
      const text = reading.text.slice(...range);
      yield {
        range,
        message:
          what === "day"
            ? say(`${text}不存在，该月最多${last}天`, `${text} does not exist; that month has ${last} days at most`)
            : what === "month"
              ? say(`${text}：没有这个月份`, `${text}: there is no such month`)
              : say(`${text}：没有这个钟点`, `${text}: there is no such hour`),
      };
    }
    for (const { year, month, day, range } of reading.facts.date) {
      const last = daysInMonth(year, month);
      if (last > 0 && (day === undefined || (day >= 1 && day <= last))) continue;
      const text = reading.text.slice(...range);
      yield {
        range,
        message:
          last === 0
            ? say(`${text}：没有${month}月`, `${text}: there is no month ${month}`)
            : say(`${text}不存在，${year}年${month}月只有${last}天`, `${text} does not exist; that month has ${last} days`),
        ...(last > 0 ? { fix: { mode: "replace" as const, text: text.replace(/\d{1,2}(?=日|号|$)/u, String(last)) } } : {}),
      };
    }
  },
  evidence: ({ reading }) => lookedAt(say("日期", "dates"), reading.facts.date),
});
