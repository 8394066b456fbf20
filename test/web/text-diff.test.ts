import { expect, test } from "vitest";
import { textDiff } from "../../src/web/review/text-diff.js";

const before = (pieces: ReturnType<typeof textDiff>): string => pieces.map(({ kind, text }) => (kind === "added" ? "" : text)).join("");
const after = (pieces: ReturnType<typeof textDiff>): string => pieces.map(({ kind, text }) => (kind === "gone" ? "" : text)).join("");

test.each([
  ["乙方有权自行更换人员。", "乙方更换人员应提前15日书面通知甲方并经甲方书面同意。"],
  ["每月10日前付款", "每月 10 日前付款"],
  ["", "新写的一句。"],
  ["删掉的一句。", ""],
  ["abc 120,000元", "abc 121,000元"],
])("%s → %s: both wordings can be read out of it", (old, fresh) => {
  const pieces = textDiff(old, fresh);
  expect([before(pieces), after(pieces)]).toEqual([old, fresh]);
});

test("a number changes as a whole", () => {
  expect(textDiff("期限30日", "期限15日")).toEqual([
    { kind: "same", text: "期限" },
    { kind: "gone", text: "30" },
    { kind: "added", text: "15" },
    { kind: "same", text: "日" },
  ]);
});

test("texts with little in common are shown whole", () => {
  expect(textDiff("甲乙丙丁戊", "一二三四五").map(({ kind }) => kind)).toEqual(["gone", "added"]);
});
