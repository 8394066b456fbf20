import { say } from "../../base/bilingual.js";
import { hull } from "../../base/range.js";
import { defineRule } from "./rule.js";

/** 订金, 押金 and the like do not carry the double return of 定金; both words for one payment leave its nature open. */
export const depositConfusion = defineRule({
  id: "deposit-confusion",
  kind: "deposit-confusion",
  topic: "fees",
  why: say(
    "“定金”适用双倍返还或者不予返还的定金罚则，“订金、押金、诚意金”没有约定定金性质的不适用；混用会使性质不明。",
    "Only 定金 carries the rule of double return; 订金 or 押金 does not unless agreed.",
  ),
  law: ["民法典/587", "合同编通则解释/67"],
  examples: [
    { text: "甲方支付定金20,000元。甲方解约的，该订金不予退还。", finds: ["甲方支付定金20,000元。甲方解约的，该订金不予退还。"] },
    { text: "甲方支付订金5,000元，乙方违约双倍返还。", finds: ["甲方支付订金5,000元，乙方违约双倍返还。"] },
    { text: "甲方支付定金20,000元，适用定金罚则。", finds: [] },
    { text: "乙方交纳履约保证金30,000元，到期无息退还。", finds: [] },
    { text: "本合同不收取定金、订金或者押金。", finds: [] },
  ],
  *check({ reading }) {
    for (const paragraph of reading.paragraphs) {
      if (paragraph.heading) continue;
      const text = reading.text.slice(...paragraph.range);
      if (!/订金|诚意金|押金|定金/u.test(text) || /不收取|不设/u.test(text)) continue;
      const both = text.includes("定金") && text.includes("订金");
      const penalty = /(?:订金|诚意金|押金)/u.test(text) && /双倍返还|双倍退还/u.test(text) && !text.includes("定金");
      if (!both && !penalty) continue;
      const touched = paragraph.sentences.filter((sentence) => /订金|诚意金|押金|定金|双倍/u.test(sentence.text));
      yield {
        range: hull(touched.map((sentence) => sentence.range)),
        message: both
          ? say("同一笔款既称定金又称订金", "One payment is called both 定金 and 订金")
          : say("订金、押金不适用双倍返还，除非写明是定金", "订金 or 押金 is not returned double unless it is said to be 定金"),
        fix: { mode: "comment", text: "统一为“定金”并注明适用定金罚则，或统一为“预付款”" },
      };
    }
  },
  evidence: ({ reading }) => ({
    evidence: reading.paragraphs.filter((paragraph) => /订金|定金|押金|诚意金/u.test(reading.text.slice(...paragraph.range))).length,
  }),
});
