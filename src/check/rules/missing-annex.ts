import { say } from "../../base/bilingual.js";
import { attachedAnnexes } from "../clause-index.js";
import type { ReferenceFact } from "../facts/fact.js";
import type { Reading } from "../reading/reading.js";
import { defineRule } from "./rule.js";

/** Annexes that the text cites by number or by name. */
const cited = (reading: Reading): ReferenceFact[] =>
  reading.facts.reference.filter(
    (fact) =>
      fact.target === "annex" && (fact.numbers.length > 0 || fact.name !== undefined) && !reading.paragraphAt(fact.range[0]).heading,
  );

/** An annex that is cited must be attached; one finding an annex, at its first citation. */
export const missingAnnex = defineRule({
  id: "missing-annex",
  kind: "missing-annex",
  why: say(
    "正文把内容交给附件约定，而附件没有附上，这部分就没有约定。",
    "The text leaves the matter to an annex that is not there: nothing is agreed on it.",
  ),
  law: ["民法典/510"],
  examples: [
    {
      text: "第一条 名单\n人员名单见附件一。\n第二条 其他\n一式两份。\n甲方（盖章）：　乙方（盖章）：\n附件一：人员名单\n主播：张三。",
      finds: [],
    },
    {
      text: "第一条 名单\n人员名单见附件二。\n第二条 其他\n一式两份。\n甲方（盖章）：　乙方（盖章）：\n附件一：人员名单\n主播：张三。",
      finds: ["附件二"],
    },
    { text: "第一条 名单\n细则见附件《运营细则》。\n第二条 其他\n一式两份。", finds: ["附件《运营细则》"] },
    { text: "第一条 名单\n本合同附件与正文具有同等效力。\n第二条 其他\n一式两份。", finds: [] },
    { text: "第一条 价格\n详见附件一《价格清单》，调整后更新附件一。\n第二条 其他\n一式两份。", finds: ["附件一《价格清单》"] },
  ],
  *check({ reading }) {
    const attached = attachedAnnexes(reading);
    const told = new Set<string>();
    for (const fact of cited(reading)) {
      const [number] = fact.numbers;
      const key = number === undefined ? (fact.name ?? "") : String(number);
      const there = attached.some((annex) =>
        number === undefined
          ? fact.name !== undefined && annex.title.includes(fact.name)
          : annex.number === number || (annex.number === 0 && fact.name !== undefined && annex.title.includes(fact.name)),
      );
      if (there || told.has(key)) continue;
      told.add(key);
      const text = reading.text.slice(...fact.range);
      yield {
        range: fact.range,
        message: say(`${text}没有附上`, `${text} is not attached`),
        fix: { mode: "comment", text: `补附${text}，或把内容写进正文` },
      };
    }
  },
  evidence: ({ reading }) => ({ evidence: cited(reading).length }),
});
