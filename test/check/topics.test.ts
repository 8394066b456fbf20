import { describe, expect, test } from "vitest";
import { check } from "../../src/index.js";
import { loadLibrary } from "../../src/node/index.js";
import { contractOf } from "./read-text.js";

const library = await loadLibrary();
const head = "甲方：湖州晓岚家居有限公司\n乙方：绍兴逐浪电子商务有限公司\n第一条 服务\n乙方为甲方运营店铺。\n";

function topicIn(text: string, id: string): { readonly status: string; readonly lacking: string[]; readonly kinds: string[] } {
  const { topics, findings } = check(contractOf(head + text), library, { asOf: "2026-11-22" });
  const report = topics.find(({ topic }) => topic.id === id);
  if (!report) throw new Error(id);
  const lacking = report.elements.filter(({ required, stated, hinted }) => required && !stated && !hinted).map((element) => element.id);
  return { status: report.status, lacking, kinds: findings.filter(({ topic }) => topic === id).map(({ kind }) => kind) };
}

describe("an element that may well be stated", () => {
  test("is not called lacking", () => {
    const { status, kinds } = topicIn(
      "第二条 人员\n乙方更换主播，提前7日书面通知甲方并取得甲方书面同意，接替者的带货年限不短于前任。",
      "staff-change",
    );
    expect(status).toBe("present");
    expect(kinds).toEqual([]);
  });

  test("is lacking where nothing of its kind stands there", () => {
    const { status, lacking } = topicIn("第二条 人员更换\n乙方更换主播，应当告知甲方，由经验相当的人员接替。", "staff-change");
    expect(status).toBe("vague");
    expect(lacking).toContain("notice-days");
  });
});

describe("what a rule finds", () => {
  test("makes a topic vague that its words leave unsure", () => {
    expect(topicIn("第二条 人员\n乙方可随时更换主播，无需甲方同意。", "staff-change").status).toBe("vague");
  });

  test("shows that a topic is regulated", () => {
    expect(topicIn("第二条 其他\n乙方忙不过来时可以把活交给兄弟公司做，不必征得甲方同意。", "subcontracting").status).toBe("vague");
  });
});

describe("a topic without a heading", () => {
  test("is there when all its elements are hinted at in one clause", () => {
    const { status, kinds } = topicIn(
      "第二条 补充\n刷返现、买榜的事谁都不搞，抓到一次，退当月服务费，数字不作数。\n第三条 生效\n本协议盖章生效。",
      "anti-fraud",
    );
    expect(status).toBe("present");
    expect(kinds).toEqual([]);
  });

  test("is missing when its words stand apart in clauses of other matters", () => {
    const { status } = topicIn(
      "第二条 费用\n服务费每月10日前结清。\n第三条 期限\n一年，到期终止。\n第四条 数据\n数据取自后台。",
      "exit-settlement",
    );
    expect(status).toBe("missing");
  });
});

test("of a heading of several topics, what speaks of another one alone is not of this one", () => {
  const { status, kinds } = topicIn(
    "第二条 解除与移交\n任何一方可以提前15日书面通知解除合同。\n合同终止后，乙方应将子账号、源文件、话术及时移交甲方。",
    "handover",
  );
  expect(status).toBe("vague");
  expect(kinds).not.toContain("missing-topic");
});

describe("a payment without a date", () => {
  const dated = "第二条 付款\n2.1 服务费每月3万元，次月10日前支付，账户：招商银行571900123410801。\n第三条 其他\n3.1 ";
  const open = (text: string): boolean =>
    check(contractOf(head + dated + text), library, { asOf: "2026-11-22" }).findings.some(({ kind }) => kind === "payment-open-ended");

  test.each([
    "甲方应按时足额支付服务费。",
    "甲方付清服务费后，乙方移交源文件。",
    "结算以后台导出的数据为准，双方确认后作为付款依据。",
    "服务费由甲方按付款进度表支付。",
  ])("is none: %s", (text) => {
    expect(open(text)).toBe(false);
  });

  test("is one where the fee has no other date", () => {
    expect(open("设计费待双方均无异议后再行支付。")).toBe(true);
  });
});

test("capital numerals and a wide space number a heading", () => {
  const { status } = topicIn(
    "壹　服务\n乙方每月直播20场。\n贰　清账\n终止后十五日内，按实际服务天数结清费用，多退少补。",
    "exit-settlement",
  );
  expect(status).toBe("present");
});
