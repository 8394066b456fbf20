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

test("capital numerals and a wide space number a heading", () => {
  const { status } = topicIn(
    "壹　服务\n乙方每月直播20场。\n贰　清账\n终止后十五日内，按实际服务天数结清费用，多退少补。",
    "exit-settlement",
  );
  expect(status).toBe("present");
});
