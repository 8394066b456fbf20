import { say, type Bilingual } from "../../base/bilingual.js";
import { metricsOf } from "../metrics.js";
import type { Reading, Sentence } from "../reading/reading.js";
import { promises } from "../promises.js";
import { defineRule, lookedAt } from "./rule.js";

/** What a promise of results needs to be worth something, with the words that show it in the contract. */
const parts: readonly {
  readonly id: string;
  readonly said: Bilingual;
  readonly shown: (reading: Reading, sentence: Sentence) => boolean;
}[] = [
  {
    id: "metric",
    said: say("指标口径", "definition of the metric"),
    shown: (reading, sentence) =>
      metricsOf(reading).some(
        (metric) => sentence.range[0] <= metric.range[0] && metric.range[1] <= sentence.range[1] && metric.defined !== undefined,
      ),
  },
  {
    id: "remedy",
    said: say("未达到的后果和公式", "consequence and formula"),
    shown: (reading, sentence) =>
      near(
        reading,
        sentence,
        /(?:返还|退还|退费|退款|扣减|减收|补播)[^。]{0,40}(?:%|×|比例|元|服务费|场)|(?:%|×|比例)[^。]{0,30}(?:返还|退还|退费|扣减|减收)/u,
      ),
  },
  {
    id: "preconditions",
    said: say("甲方的前提条件", "preconditions on the brand"),
    shown: (reading, sentence) => near(reading, sentence, /[断缺]货|断供|库存|推广预算|拨付|充值|提价|前提/u),
  },
];

const near = (reading: Reading, sentence: Sentence, words: RegExp): boolean => {
  const article = sentence.paragraph.path[0];
  return reading.paragraphs.some(
    (paragraph) =>
      (paragraph.path[0] === article || paragraph.titles.some((title) => /考核|业绩|KPI|目标/u.test(title))) &&
      words.test(reading.text.slice(...paragraph.range)),
  );
};

/** A promised result is worth its metric, its formula, its preconditions and its remedy; without them it is advertising. */
export const salesGuarantee = defineRule({
  id: "sales-guarantee",
  kind: "sales-guarantee",
  topic: "kpi",
  why: say(
    "保底本身不当然无效，但要能兑现：写明口径和数据来源、甲方的库存和投放前提、未达到时按什么公式退费或补播。法院支持的是写明公式的退费约定。",
    "A guarantee is not void, but must be redeemable: metric and source, the brand's preconditions, and a formula for the refund. Courts enforce the formula.",
  ),
  law: ["民法典/582", "民法典/585"],
  examples: [
    { text: "乙方保证甲方店铺在合作三个月内月销售额突破100万元。", finds: ["乙方保证甲方店铺在合作三个月内月销售额突破100万元。"] },
    { text: "乙方包销量，三个月内做到日销1000单。", finds: ["乙方包销量，三个月内做到日销1000单。"] },
    { text: "乙方不对销售额作任何保证。", finds: [] },
    { text: "净GMV目标不构成乙方对销售结果的担保，当月目标100万元。", finds: [] },
    { text: "乙方承诺六个月内粉丝数达到10万。", finds: ["乙方承诺六个月内粉丝数达到10万。"] },
    { text: "甲方保证每款商品库存不少于100件。", finds: [] },
  ],
  *check({ reading }) {
    for (const sentence of promises(reading)) {
      const lacking = parts.filter((part) => !part.shown(reading, sentence));
      if (lacking.length === 0) continue;
      yield {
        range: sentence.range,
        message: say(
          `承诺了结果，但没有${lacking.map((part) => part.said.zh).join("、")}`,
          `A result is promised without ${lacking.map((part) => part.said.en).join(", ")}`,
        ),
        fix: {
          mode: "comment",
          text: say(
            "改为有口径、数据来源、前提和按比例返还公式的目标，或者改为过程指标",
            "Make it a target with metric, source, preconditions and a pro rata refund, or a process indicator",
          ),
        },
      };
    }
  },
  evidence: ({ reading }) => lookedAt(say("对结果的承诺", "promises of results"), promises(reading)),
});
