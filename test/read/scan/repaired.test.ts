import { expect, test } from "vitest";
import { repaired } from "../../../src/read/scan/repaired.js";

const signs = (text: string) => [...text].map((one, x) => ({ text: one, x, confidence: 1, others: [] }));

test.each([
  ["自202／年", "自2027年"],
  ["申方委托乙方", "甲方委托乙方"],
  ["申、乙双方", "甲、乙双方"],
  ["声申方式", "声申方式"],
  ["人民币参万元整", "人民币叁万元整"],
  ["参与直播", "参与直播"],
  ["比例为3／7", "比例为3／7"],
  ["以甲方名义,实名认证;", "以甲方名义，实名认证；"],
  ["服务费30,000元", "服务费30,000元"],
  ["每日9:30至", "每日9:30至"],
  ["满 45 日，60 %", "满45日，60%"],
  ["tea shop", "tea shop"],
])("%s is %s", (read, meant) => {
  expect(
    repaired(signs(read))
      .map(({ text }) => text)
      .join(""),
  ).toBe(meant);
});
