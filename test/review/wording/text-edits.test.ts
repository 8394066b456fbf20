import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textEdits } from "../../../src/review/wording/text-edits.js";
import { tokensOf } from "../../../src/review/wording/tokens-of.js";

/** The new text with what goes in [-…-] and what comes in {+…+}. */
function marked(before: string, after: string): string {
  let [at, text] = [0, ""];
  for (const { old, new: fresh } of textEdits(before, after)) {
    text += before.slice(at, old[0]);
    if (old[1] > old[0]) text += `[-${before.slice(...old)}-]`;
    if (fresh[1] > fresh[0]) text += `{+${after.slice(...fresh)}+}`;
    at = old[1];
  }
  return text + before.slice(at);
}

describe("a change is marked as a person would:", () => {
  test.each([
    [
      "an amount is never split",
      "固定服务费为每月人民币30,000元。",
      "固定服务费为每月人民币50,000元。",
      "固定服务费为每月[-人民币30,000元-]{+人民币50,000元+}。",
    ],
    ["nor one in words", "服务费叁万元整", "服务费伍万元整", "服务费[-叁万元整-]{+伍万元整+}"],
    ["nor a date", "至2026年11月22日止", "至2027年11月22日止", "至[-2026年11月22日-]{+2027年11月22日+}止"],
    ["nor a percentage", "佣金为净销售额的5%。", "佣金为净销售额的5.5%。", "佣金为净销售额的[-5%-]{+5.5%+}。"],
    ["nor a period", "收到发票后十五个工作日内付款", "收到发票后五个工作日内付款", "收到发票后[-十五个工作日-]{+五个工作日+}内付款"],
    ["nor a reference", "依照第十二条承担责任", "依照第十三条承担责任", "依照[-第十二条-]{+第十三条+}承担责任"],
    ["whole words", "固定服务费", "基础服务费", "[-固定-]{+基础+}服务费"],
    ["words that are put in", "乙方应通知甲方", "乙方应书面通知甲方", "乙方应{+书面+}通知甲方"],
    ["words that are taken out", "乙方有权单方解除合同", "乙方有权解除合同", "乙方有权[-单方-]解除合同"],
    ["names of the parties", "由甲方承担", "由乙方承担", "由[-甲方-]{+乙方+}承担"],
    ["Latin words", "按ROI结算", "按GMV结算", "按[-ROI-]{+GMV+}结算"],
    ["an age", "年满十八周岁", "年满十六周岁", "年满[-十八周岁-]{+十六周岁+}"],
    ["an amount behind Latin letters", "净GMV100,000元", "净GMV200,000元", "净GMV[-100,000元-]{+200,000元+}"],
    ["nothing where nothing changed", "第一条 费用", "第一条 费用", "第一条 费用"],
  ])("%s", (_, before, after, wanted) => expect(marked(before, after)).toBe(wanted));
});

const words = fc.array(
  fc.constantFrom(
    "甲方",
    "乙方",
    "应",
    "30,000元",
    "，",
    "𠮷",
    "5%",
    "书面",
    "通知",
    "2026年1月2日",
    " ",
    "\t",
    "GMV",
    "第三条",
    "元",
    "1",
  ),
  { maxLength: 30 },
);

test("replacing what goes by what comes gives the new text", () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      const [before, after] = [a.join(""), b.join("")];
      let result = before;
      for (const { old, new: fresh } of textEdits(before, after).toReversed())
        result = result.slice(0, old[0]) + after.slice(...fresh) + result.slice(old[1]);
      expect(result).toBe(after);
    }),
    { seed: 4, numRuns: 500 },
  );
});

test("tokens join to the text again", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        words.map((all) => all.join("")),
      ),
      (text) => {
        expect(
          tokensOf(text)
            .map((token) => token.text)
            .join(""),
        ).toBe(text);
      },
    ),
    { seed: 5, numRuns: 150 },
  );
});

test("two long texts without a word in common end", () => {
  const edits = textEdits("甲方应".repeat(20_000), "乙有权".repeat(20_000));
  expect(edits.length).toBeGreaterThan(0);
});
