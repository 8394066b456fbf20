import { describe, expect, test } from "vitest";
import { termSheet } from "../../src/report/term-sheet.js";
import { checked } from "../check/faults.js";

const sheet = (text: string): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(termSheet(checked(text), "zh").map(({ name, value }) => [name, value]));

const head =
  "代运营合同\n甲方：杭州某某食品有限公司\n乙方：上海某某科技有限公司\n第一条 服务范围\n乙方运营甲方抖音店铺“云栖食品旗舰店”，每月直播20场。\n";

describe("the term sheet says what the clause of the topic says", () => {
  test("an hour within which something else is notified is no notice of termination", () => {
    const terms = sheet(
      `${head}第二条 个人信息\n发生泄露的，乙方在2小时内书面通知甲方，甲方可以解除合同。\n第三条 解除与终止\n任何一方可以提前30日书面通知对方解除本合同。`,
    );
    expect(terms["解除提前通知"]).toBe("30日");
  });

  test("what holds for a trial is neither the fee nor the target", () => {
    const terms = sheet(
      `${head}第二条 合作期限\n2027年1月1日至2027年2月28日为试运营期，试运营期服务费每月5,000元，目标为销售额10万元。\n第三条 服务费\n基础服务费每月20,000元，含税。\n第四条 考核指标\n净GMV目标值为每月300万元。`,
    );
    expect(terms["服务费"]).toBe("20,000元");
    expect(terms["考核目标"]).toBe("净GMV目标值为每月300万元。");
  });

  test("what is stated under another heading alone is taken from there", () => {
    expect(sheet(`${head}第二条 其他\n基础服务费每月20,000元。`)["服务费"]).toBe("20,000元");
  });
});
