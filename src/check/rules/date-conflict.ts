import { say } from "../../base/bilingual.js";
import { hull, type Range } from "../../base/range.js";
import { dayNumber, daysInMonth, type CalendarDay } from "../../base/calendar.js";
import type { DateFact, DurationFact } from "../facts/fact.js";
import type { Raised } from "../finding.js";
import type { Reading, Sentence } from "../reading/reading.js";
import { defineRule } from "./rule.js";

const inside = (sentence: Sentence, range: Range): boolean => sentence.range[0] <= range[0] && range[1] <= sentence.range[1];

const valid = (date: DateFact): date is DateFact & { day: number } =>
  date.day !== undefined && date.day >= 1 && date.day <= daysInMonth(date.year, date.month);

/** 自A起至B止 with a length: the length must be that of the dates; and B must not be before A. */
function* terms(reading: Reading): Iterable<Raised> {
  for (const sentence of reading.sentences) {
    const dates = reading.facts.date.filter((date) => inside(sentence, date.range));
    for (const [at, start] of dates.entries()) {
      const end = dates[at + 1];
      if (!end || !valid(start) || !valid(end)) continue;
      const between = reading.text.slice(start.range[1], end.range[0]);
      if (!/^(?:日|起|开始|（[^）]*）|，)*(?:至|到|-|~|—)+$/u.test(between)) continue;
      const range = hull([start.range, end.range]);
      if (dayNumber(end) < dayNumber(start)) {
        yield { range, message: say("届满日早于起始日", "The period ends before it begins") };
        continue;
      }
      const length = statedLength(reading, sentence, start, end, dates[at + 2]);
      if (length === undefined) continue;
      const months = length.unit === "year" ? length.count * 12 : length.unit === "quarter" ? length.count * 3 : length.count;
      if (matches(start, end, months)) continue;
      yield {
        range: hull([range, length.range]),
        message: say(
          `起止日期是${monthsBetween(start, end)}，与“${reading.text.slice(...length.range)}”不符`,
          `The dates make ${monthsBetween(start, end)}, not “${reading.text.slice(...length.range)}”`,
        ),
      };
    }
  }
}

/** The length beside a pair of dates: 期限为12个月，自…, or …止，共12个月; never that of a trial or a renewal. */
function statedLength(
  reading: Reading,
  sentence: Sentence,
  start: DateFact,
  end: DateFact,
  following: DateFact | undefined,
): DurationFact | undefined {
  return reading.facts.duration.find((fact) => {
    if (!["month", "year", "quarter"].includes(fact.unit) || !Number.isInteger(fact.count) || !inside(sentence, fact.range)) return false;
    if (fact.range[1] <= start.range[0]) {
      const between = reading.text.slice(fact.range[1], start.range[0]);
      return /^[，（]?(?:即)?(?:自|从|为)?$/u.test(between);
    }
    const limit = following ? Math.min(following.range[0], sentence.range[1]) : sentence.range[1];
    return (
      fact.range[0] >= end.range[1] &&
      fact.range[1] <= limit &&
      /^(?:止|日)?[，（]?(?:共|共计|合计|为期|期限|计)(?:为)?$/u.test(reading.text.slice(end.range[1], fact.range[0]))
    );
  });
}

/** n months from the first day end on the day before the corresponding day, or on that day (both are written). */
function matches(start: CalendarDay, end: CalendarDay, months: number): boolean {
  const target = start.month - 1 + months;
  const [year, month] = [start.year + Math.floor(target / 12), (target % 12) + 1];
  const day = Math.min(start.day, daysInMonth(year, month));
  const exact = dayNumber({ year, month, day });
  const difference = dayNumber(end) - exact;
  return difference === -1 || difference === 0 || (difference === -2 && day !== start.day);
}

function monthsBetween(start: CalendarDay, end: CalendarDay): string {
  const days = dayNumber(end) - dayNumber(start) + 1;
  for (let months = 1; months <= 240; months++) if (matches(start, end, months)) return `${months}个月`;
  return `${days}天`;
}

/** 次月10日前提交, 次月8日前核对: what is checked cannot be due before what is handed in. */
function* order(reading: Reading): Iterable<Raised> {
  const step =
    /(次月|每月|当月|下月)(\d{1,2})日前?[^。；，\n]{0,12}(?:提交|提供|发送|出具)[^。；\n]{0,30}?(次月|每月|当月|下月)(\d{1,2})日前?[^。；，\n]{0,12}(?:核对|审核|确认|验收|支付|付款)/gu;
  for (const match of reading.text.matchAll(step)) {
    const [all, firstBase, first, secondBase, second] = match;
    if (firstBase !== secondBase || Number(second) >= Number(first)) continue;
    yield {
      range: [match.index, match.index + all.length],
      message: say(
        `核对日（${second}日）早于提交日（${first}日）`,
        `The check (day ${second}) is due before the submission (day ${first})`,
      ),
    };
  }
}

/** Two different deadlines for one payment: after the invoice and the statement, in the body and in an annex. */
function* deadlines(reading: Reading): Iterable<Raised> {
  const found = reading.sentences.flatMap((sentence) => {
    if (
      !/发票/u.test(sentence.text) ||
      !/结算单|对账单/u.test(sentence.text) ||
      !/付款|支付|付/u.test(sentence.text) ||
      /开具|违约/u.test(sentence.text)
    )
      return [];
    const duration = reading.facts.duration.find(
      (fact) => inside(sentence, fact.range) && /^(?:内|以内)/u.test(reading.text.slice(fact.range[1], fact.range[1] + 2)),
    );
    return duration ? [{ sentence, duration }] : [];
  });
  const [first, ...rest] = found;
  for (const other of rest) {
    if (!first || (other.duration.count === first.duration.count && other.duration.unit === first.duration.unit)) continue;
    if (other.sentence.paragraph.part === first.sentence.paragraph.part) continue;
    const [a, b] = [first, other].map(({ duration }) => reading.text.slice(...duration.range));
    yield {
      range: other.sentence.range,
      message: say(`付款期限前后不一致：一处${a ?? ""}，一处${b ?? ""}`, `Two payment deadlines: ${a ?? ""} and ${b ?? ""}`),
    };
  }
}

/** Periods, orders of steps and deadlines must agree with each other. */
export const dateConflict = defineRule({
  id: "date-conflict",
  kind: "date-conflict",
  topic: "term",
  why: say(
    "日期或期限互相矛盾，履行和付款的时间就无法确定。",
    "Dates that contradict each other leave performance and payment without a time.",
  ),
  law: ["民法典/510"],
  examples: [
    { text: "合作期限为12个月，自2026年12月1日起至2027年11月30日止。", finds: [] },
    { text: "本协议有效期一年，自2026年12月15日起至2028年1月14日止。", finds: ["一年，自2026年12月15日起至2028年1月14日"] },
    { text: "合作期限自2027年3月1日起至2026年2月28日止。", finds: ["2027年3月1日起至2026年2月28日"] },
    { text: "乙方于次月10日前提交对账单，甲方于次月8日前完成核对。", finds: ["次月10日前提交对账单，甲方于次月8日前完成核对"] },
    { text: "乙方于次月10日前提交对账单，甲方于次月15日前完成核对。", finds: [] },
    { text: "合同期限自2027年1月1日起至2027年12月31日止，共12个月，其中2027年1月1日至2027年2月28日为试运营期。", finds: [] },
    { text: "期限一年，自2026年3月1日至2027年3月31日。", finds: ["一年，自2026年3月1日至2027年3月31日"] },
  ],
  *check({ reading }) {
    yield* terms(reading);
    yield* order(reading);
    yield* deadlines(reading);
  },
  evidence: ({ reading }) => ({ evidence: reading.facts.date.length }),
});
