import { describe, expect, test } from "vitest";
import { check } from "../../src/check/check.js";
import { loadLibrary } from "../../src/node/load-library.js";
import { dueDays } from "../../src/report/due-days.js";
import { obligations } from "../../src/report/obligations.js";
import { contractOf } from "../check/read-text.js";

const library = await loadLibrary();
const term = "合作期限自2027年4月1日起至2028年3月31日止。";

/** The days of the duties that one clause gives in a contract of a year from April 2027, with who must. */
function daysOf(clause: string, period = term, after = "") {
  const text = `代运营合同
甲方：杭州云栖食品有限公司
乙方：上海逐光科技有限公司
第一条 期限
${period}
第二条 约定
${clause}
${after}`;
  const found = obligations(check(contractOf(text), library, { asOf: "2026-11-22" }));
  return found.list.filter(({ title }) => clause.includes(title)).map(({ due, party }) => ({ party, days: dueDays(due, found) }));
}

describe("every month, week and quarter of the term", () => {
  test("a day of each month, in Chinese numerals too", () => {
    for (const clause of [
      "甲方每月10日前支付当月服务费3万元。",
      "甲方应于每月十日前支付当月服务费3万元。",
      "甲方每月1日至10日支付当月服务费3万元。",
    ]) {
      const [one] = daysOf(clause);
      expect(one?.party, clause).toBe("brand");
      expect(one?.days.length, clause).toBe(12);
      expect([one?.days[0], one?.days.at(-1)], clause).toEqual(["2027-04-10", "2028-03-10"]);
    }
  });
  test("what is past is reported or paid in the month after, the last after the end", () => {
    for (const clause of [
      "甲方于次月5日前支付服务费。",
      "乙方每月5日前提交上月结算单。",
      "每月5日前，乙方向甲方交付上月报表。",
      "乙方在每月5日前提交月报。",
    ]) {
      const [one] = daysOf(clause);
      expect([one?.days.length, one?.days[0], one?.days.at(-1)], clause).toEqual([12, "2027-05-05", "2028-04-05"]);
    }
  });
  test("the 31st is the last day of a shorter month", () => {
    expect(daysOf("甲方每月31日前支付服务费。")[0]?.days.slice(0, 2)).toEqual(["2027-04-30", "2027-05-31"]);
  });
  test("a day of the week, and no frequency for a day", () => {
    const [one] = daysOf("周报在每周一14:00前提交。");
    expect([one?.party, one?.days.length, one?.days[0], one?.days.at(-1)]).toEqual(["agency", 52, "2027-04-05", "2028-03-27"]);
    expect(daysOf("周报每周一次，乙方每周一至周五值班。")).toEqual([]);
  });
  test("quarters: the first month, and after the end", () => {
    expect(daysOf("乙方每季度首月5日前书面报告。")[0]?.days).toEqual(["2027-04-05", "2027-07-05", "2027-10-05", "2028-01-05"]);
    expect(daysOf("每季度结束后10日内，双方召开复盘会。")[0]).toEqual({
      party: "both",
      days: ["2027-07-10", "2027-10-10", "2028-01-10", "2028-04-10"],
    });
  });
  test("periods that the contract counts from its first day", () => {
    const clause = "自起始日起每3个月为一个考核期，末期不足的按月折算。考核期结束后第10日，双方签认数据。";
    expect(daysOf(clause)[0]?.days).toEqual(["2027-07-10", "2027-10-10", "2028-01-10", "2028-04-10"]);
  });
  test("working days stand on the day from which they run", () => {
    const days = daysOf("甲方在每月首日起5个工作日内预付当月服务费。")[0]?.days;
    expect([days?.length, days?.[0]]).toEqual([12, "2027-04-01"]);
  });
  test("two times of one sentence are two duties", () => {
    expect(daysOf("乙方召集周复盘（每周星期二）和月策略会（每月10日前）。").map(({ days }) => days.length)).toEqual([52, 12]);
  });
});

describe("around the ends of the term", () => {
  test.each([
    ["任何一方不再续约的，应提前30日书面通知对方。", "2028-03-01"],
    ["有意续约的一方在届满日45日前书面提出方案。", "2028-02-15"],
    ["本合同期满前一个月，双方协商续签事宜。", "2028-02-29"],
    ["合作期限届满三十日前，甲方书面通知乙方是否续期。", "2028-03-01"],
    ["合同终止后5日内，乙方移交账号和密码。", "2028-04-05"],
    ["乙方在终止之日起7日内提交终止结算单。", "2028-04-07"],
    ["合同期满或者解除之日起15日内，甲方向乙方退还保证金。", "2028-04-15"],
    ["起始日起20日内乙方完成店铺搭建。", "2027-04-21"],
  ])("%s", (clause, day) => {
    expect(daysOf(clause).map(({ days }) => days)).toEqual([[day]]);
  });
  test("a trial has its own end", () => {
    const clause = "2027年4月1日至2027年5月31日为试运营期。试运营期届满前10日，双方举行阶段评审。";
    expect(daysOf(clause).at(-1)?.days).toEqual(["2027-05-21"]);
  });
  test("signing has the later day beside the signatures", () => {
    const signing = "签署页\n甲方（盖章）：\n签署日期：2027年3月20日\n乙方（盖章）：\n签署日期：2027年3月22日";
    expect(daysOf("本合同签订之日起5日内，乙方向甲方支付保证金。", term, signing)[0]?.days).toEqual(["2027-03-27"]);
    expect(daysOf("本合同签订之日起5日内，乙方应支付保证金。")[0]?.days).toEqual([]);
  });
  test("a term of a length ends with it", () => {
    expect(daysOf("合同终止后5日内，乙方移交账号。", "合作期限一年，自2027年4月1日起计算。")[0]?.days).toEqual(["2028-04-05"]);
  });
});

test.each([
  "任何一方可以提前30日书面通知对方终止本合同。",
  "授权期限届满后10日内乙方应停止使用商标。",
  "乙方应在收到通知后3日内答复。",
  "终止后45日内交易完成的订单照常计佣。",
  "直播结束后2日内乙方应提交场次数据。",
  "终止后六个月内，任何一方不得招揽对方人员。",
  "因乙方违约终止后5日内乙方应退还已付费用。",
])("no day is made up: %s", (clause) => {
  expect(daysOf(clause).flatMap(({ days }) => days)).toEqual([]);
});

test("without a term nothing has a day", () => {
  expect(daysOf("甲方每月10日前支付服务费。合同终止后5日内，乙方移交账号。", "合作期限另行约定。").map(({ days }) => days)).toEqual([
    [],
    [],
  ]);
});
