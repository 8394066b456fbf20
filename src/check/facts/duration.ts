import { allMatches } from "../../base/all-matches.js";
import type { Range } from "../../base/range.js";
import type { DurationFact, TimeUnit } from "./fact.js";
import { numberPattern, numberValue } from "./number-words.js";

const units: Readonly<Record<string, TimeUnit>> = {
  秒: "second",
  秒钟: "second",
  分钟: "minute",
  小时: "hour",
  日: "day",
  天: "day",
  自然日: "day",
  日历日: "day",
  工作日: "workday",
  个工作日: "workday",
  交易日: "workday",
  工作天: "workday",
  上班日: "workday",
  办公日: "workday",
  营业日: "workday",
  周: "week",
  星期: "week",
  礼拜: "week",
  个月: "month",
  月: "month",
  季度: "quarter",
  年: "year",
};

const pattern = new RegExp(
  `(?<![\\d.,年月/-])(${numberPattern})个?(工作日|工作天|上班日|办公日|营业日|自然日|日历日|交易日|小时|分钟|秒钟|秒|季度|星期|礼拜|周|月|年|日|天)(?!\\d)`,
  "gu",
);

/** Words before a number that make it a day of the calendar (每月5日, 12月3日) and not a length of time. */
const calendar = /(?:每月|次月|当月|上月|下月|本月|每季度首月|首月|每年|\d{1,2}月|月的?|第|周|星期)$/u;

const halves = /(?<![一两二三上下前后\d])半(年|个月|小时|个小时)/gu;

/** Lengths of time: 15日, 5个工作日, 六个月, 一年, 24小时, 15分钟, 半年. */
export function duration(text: string): DurationFact[] {
  const found: DurationFact[] = [];
  for (const match of allMatches(text, pattern)) {
    const [all, number = "", unitText = ""] = match;
    const before = text.slice(Math.max(0, match.index - 6), match.index);
    const unit = units[unitText];
    if (unit === undefined) continue;
    if ((unitText === "日" || unitText === "月" || unitText === "年") && calendar.test(before)) continue;
    if (unitText === "年" && /^\d{4}$/u.test(number)) continue;
    if (unitText === "月" && !all.includes("个")) continue;
    const value = numberValue(number);
    if (value !== undefined)
      found.push({ type: "duration", range: [match.index, match.index + all.length], count: value.toNumber(), unit });
  }
  for (const match of allMatches(text, halves)) {
    const range: Range = [match.index, match.index + match[0].length];
    if (match[1] === "年") found.push({ type: "duration", range, count: 6, unit: "month" });
    else if (match[1] === "个月") found.push({ type: "duration", range, count: 15, unit: "day" });
    else found.push({ type: "duration", range, count: 30, unit: "minute" });
  }
  return found;
}
