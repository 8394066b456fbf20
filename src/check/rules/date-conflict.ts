import { say } from "../../base/bilingual.js";
import { overlaps, type Range } from "../../base/range.js";
import { clocks, weekdays } from "../dates/clocks.js";
import { deadlines } from "../dates/deadlines.js";
import { ends, spokenPeriods } from "../dates/ends.js";
import { events } from "../dates/events.js";
import { fields } from "../dates/fields.js";
import { monthlySteps } from "../dates/monthly-steps.js";
import { overruns } from "../dates/overruns.js";
import { periods, termAndDates, trials } from "../dates/periods.js";
import { repeats } from "../dates/repeats.js";
import { starts } from "../dates/starts.js";
import { steps } from "../dates/steps.js";
import type { Raised } from "../finding.js";
import type { Reading } from "../reading/reading.js";
import { defineRule, lookedAt } from "./rule.js";

/** Each looks at one way in which times can contradict each other; what two of them see is told once. */
const analyses: readonly ((reading: Reading) => Iterable<Raised>)[] = [
  periods,
  termAndDates,
  trials,
  ends,
  starts,
  overruns,
  spokenPeriods,
  events,
  steps,
  monthlySteps,
  fields,
  clocks,
  weekdays,
  deadlines,
  repeats,
];

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
    {
      text: "服务自2027年1月15日起开始提供，初始期限为十八（18）个月，至2028年1月14日届满。",
      finds: ["2027年1月15日起开始提供，初始期限为十八（18）个月，至2028年1月14日"],
    },
    { text: "合作期限自2027年3月1日起至2026年2月28日止。", finds: ["2027年3月1日起至2026年2月28日"] },
    {
      text: "合同期限自2027年1月1日起至2027年12月31日止。\n乙方自2026年12月1日起提供服务并计收费用。",
      finds: ["2027年1月1日起至2027年12月31日止。\n乙方自2026年12月1日"],
    },
    { text: "合同期限自2027年1月1日起至2027年12月31日止。\n乙方自2027年1月5日起提供服务。", finds: [] },
    {
      text: "合同期限自2027年6月1日起至2027年11月30日止。\n直播于2027年12月31日前完成。",
      finds: ["直播于2027年12月31日前完成。"],
    },
    { text: "合同期限自2027年6月1日起至2027年11月30日止。\n终止后的结算于2027年12月31日前完成。", finds: [] },
    { text: "乙方于次月10日前提交对账单，甲方于次月8日前完成核对。", finds: ["次月10日前提交对账单，甲方于次月8日前完成核对"] },
    { text: "乙方于次月10日前提交对账单，甲方于次月15日前完成核对。", finds: [] },
    { text: "合同期限自2027年1月1日起至2027年12月31日止，共12个月，其中2027年1月1日至2027年2月28日为试运营期。", finds: [] },
    { text: "期限一年，自2026年3月1日至2027年3月31日。", finds: ["一年，自2026年3月1日至2027年3月31日"] },
  ],
  *check({ reading }) {
    const told: Range[] = [];
    for (const analyse of analyses)
      for (const raised of analyse(reading)) {
        if (told.some((range) => overlaps(range, raised.range))) continue;
        told.push(raised.range);
        yield raised;
      }
  },
  evidence: ({ reading }) => lookedAt(say("日期", "dates"), reading.facts.date),
});
