import { describe, expect, test } from "vitest";
import { date } from "../../src/check/facts/date.js";
import { duration } from "../../src/check/facts/duration.js";
import { lawCitation } from "../../src/check/facts/law-citation.js";
import { money } from "../../src/check/facts/money.js";
import { percent } from "../../src/check/facts/percent.js";
import { reference } from "../../src/check/facts/reference.js";

/** The facts of a text as `quote=value`. */
const all = <T extends { readonly range: readonly [number, number] }>(
  recognise: (text: string) => T[],
  value: (fact: T) => string,
  text: string,
): string[] => recognise(text).map((fact) => `${text.slice(...fact.range)}=${value(fact)}`);

describe("money", () => {
  test.each([
    ["服务费120,000元", ["120,000元=120000"]],
    ["人民币30万元", ["人民币30万元=300000"]],
    ["GMV1,200万元", ["1,200万元=12000000"]],
    ["¥5,000.50", ["¥5,000.50=5000.5"]],
    ["五万元整", ["五万元=50000"]],
    ["大写：壹拾贰万元整", ["壹拾贰万元整=120000"]],
    ["20美元", ["20美元=20"]],
    ["第3条", []],
    ["1元/单，2元/单", ["1元=1", "2元=2"]],
  ])("%s", (text, expected) => expect(all(money, (fact) => fact.amount.toFixed(), text)).toEqual(expected));
});

describe("percent", () => {
  test.each([
    ["6%", ["6%=6"]],
    ["千分之三", ["千分之三=0.3"]],
    ["万分之五", ["万分之五=0.05"]],
    ["3‰", ["3‰=0.3"]],
    ["3个点", ["3个点=3"]],
    ["百分之二十", ["百分之二十=20"]],
  ])("%s", (text, expected) => expect(all(percent, (fact) => fact.percent.toFixed(), text)).toEqual(expected));
});

describe("duration", () => {
  test.each([
    ["15日内", ["15日=15 day"]],
    ["5个工作日", ["5个工作日=5 workday"]],
    ["六个月", ["六个月=6 month"]],
    ["有效期一年", ["一年=1 year"]],
    ["24小时", ["24小时=24 hour"]],
    ["每月5日前", []],
    ["2026年12月1日", []],
    ["次月10日", []],
    ["首播7日前", ["7日=7 day"]],
  ])("%s", (text, expected) => expect(all(duration, (fact) => `${fact.count} ${fact.unit}`, text)).toEqual(expected));
});

describe("date", () => {
  test.each([
    ["2026年12月1日", ["2026年12月1日=2026-12-1"]],
    ["2026-12-01", ["2026-12-01=2026-12-1"]],
    ["2027年6月", ["2027年6月=2027-6-"]],
    ["二〇二六年十二月一日", ["二〇二六年十二月一日=2026-12-1"]],
    ["2027年2月30日", ["2027年2月30日=2027-2-30"]],
  ])("%s", (text, expected) => expect(all(date, (fact) => `${fact.year}-${fact.month}-${fact.day ?? ""}`, text)).toEqual(expected));
});

describe("references", () => {
  test.each([
    ["按第十八条执行", ["第十八条=article 18"]],
    ["第6.2款", ["第6.2款=article 6.2"]],
    ["第二十六条第（一）项", ["第二十六条第（一）项=article 26.1"]],
    ["第三条第二款", ["第三条第二款=article 3.2"]],
    ["附件一《价格清单》", ["附件一《价格清单》=annex 1"]],
    ["《中华人民共和国民法典》第五百八十五条", []],
    ["第三章", ["第三章=chapter 3"]],
  ])("%s", (text, expected) => expect(all(reference, (fact) => `${fact.target} ${fact.numbers.join(".")}`, text)).toEqual(expected));
});

describe("laws", () => {
  test.each([
    ["根据《中华人民共和国民法典》第五百八十五条", ["《中华人民共和国民法典》第五百八十五条=中华人民共和国民法典 585"]],
    ["详见《商品及价格清单》", []],
    ["按合同法办理", ["合同法=合同法 "]],
    ["《互联网广告管理办法》", ["《互联网广告管理办法》=互联网广告管理办法 "]],
  ])("%s", (text, expected) => expect(all(lawCitation, (fact) => `${fact.name} ${fact.article ?? ""}`, text)).toEqual(expected));
});
