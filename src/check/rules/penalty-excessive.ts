import { say } from "../../base/bilingual.js";
import { grouped } from "../../base/decimal.js";
import type { Range } from "../../base/range.js";
import { totalFee } from "../fees.js";
import type { Raised } from "../finding.js";
import type { Reading, Sentence } from "../reading/reading.js";
import { defineRule } from "./rule.js";

const within = (outer: Range, inner: Range): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

/** Sentences that set a penalty for a breach of duty; penalties on faked amounts are measured by the fake and left out. */
const penalties = (reading: Reading): Sentence[] =>
  reading.sentences.filter(
    ({ text, paragraph }) =>
      !paragraph.heading &&
      paragraph.part !== "signature" &&
      /违约金|滞纳金|倍赔偿|倍支付|赔偿金|付清剩余|剩余(?:合作|合同)?(?:期限|月数)/u.test(text) &&
      !/虚假|刷单|虚构|刷量|补单/u.test(text),
  );

function* excessive(reading: Reading, sentence: Sentence): Iterable<Raised> {
  const { text, range } = sentence;
  const percents = reading.facts.percent.filter((fact) => within(range, fact.range));
  const at = (fact: { range: Range }, before: number): string =>
    reading.text.slice(Math.max(range[0], fact.range[0] - before), fact.range[0]);
  for (const fact of percents) {
    const daily =
      /每(?:逾期|迟延|延迟)?(?:一)?[日天]|按日|每日|日(?:按|息)|逾期一[日天]/u.test(text) &&
      !/累计|总额|上限/u.test(at(fact, 14)) &&
      !/^(?:为|作为)?(?:上限|限|封顶)/u.test(reading.text.slice(fact.range[1], fact.range[1] + 6));
    if (daily && fact.percent.gte(0.1) && /逾期|迟延|未付|未支付|拖欠/u.test(text) && !/件价款|该件|服务费/u.test(at(fact, 8)))
      yield raise(
        sentence,
        `日${fact.percent.toFixed()}%，年化约${fact.percent.times(365).toFixed()}%`,
        `${fact.percent.toFixed()} % a day is about ${fact.percent.times(365).toFixed()} % a year`,
      );
    const ofTotal = /(?:合同|协议)?(?:总额|总价|总金额|价款总额|全部服务费|全部场次服务费|剩余[^，。；]{0,12}(?:费用?|服务费))的?$/u.test(
      at(fact, 20),
    );
    if (!daily && ofTotal && fact.percent.gte(30))
      yield raise(sentence, `违约金为总额的${fact.percent.toFixed()}%`, `The penalty is ${fact.percent.toFixed()} % of the price`);
  }
  const times = /(\d+|两|二|三|四|五|十)倍(?:赔偿|支付|的违约金|违约金|返还)/u.exec(text);
  if (times && !text.includes("定金")) yield raise(sentence, `按${times[1] ?? ""}倍计算违约金`, `A penalty of ${times[1] ?? ""} times`);
  if (
    /剩余(?:合作|合同|服务)?(?:期限|期间|月数|月份)/u.test(text) &&
    /服务费|费用|\d元/u.test(text) &&
    percents.length === 0 &&
    /付清|支付|赔偿|一次性/u.test(text)
  )
    yield raise(sentence, "按全部剩余期限收取费用", "Fees for the whole remaining term");
  yield* lumps(reading, sentence);
}

/** A lump sum for any breach, of 30 % of the contract's price or more. */
function* lumps(reading: Reading, sentence: Sentence): Iterable<Raised> {
  const total = totalFee(reading);
  const general = /任[一何](?:约定|条款|义务)/u.test(sentence.text);
  for (const fact of reading.facts.money) {
    if (!within(sentence.range, fact.range) || fact.written === "words") continue;
    const before = reading.text.slice(Math.max(sentence.range[0], fact.range[0] - 12), fact.range[0]);
    const after = reading.text.slice(fact.range[1], fact.range[1] + 6);
    if (!/违约金(?:为|共|计|人民币|：)*$/u.test(before) && !/^(?:的|作为)?违约金/u.test(after)) continue;
    if (/每(?:日|天|缺|场|条|次|人|篇|少|录|件)/u.test(sentence.text) && fact.amount.lt(500000)) continue;
    if (total?.gt(0) ? fact.amount.gte(total.times(0.3)) : general && fact.amount.gte(500000)) {
      const share = total ? `，为合同价款${grouped(total)}元的${fact.amount.div(total).times(100).round(0).toFixed()}%` : "";
      yield raise(sentence, `一次性违约金${grouped(fact.amount)}元${share}`, `A lump sum of ${grouped(fact.amount)} yuan`);
    }
  }
}

const raise = (sentence: Sentence, zh: string, en: string): Raised => ({
  range: sentence.range,
  message: say(`违约金可能过高：${zh}`, `The penalty may be excessive: ${en}`),
});

/** Penalties far above any loss: a court may reduce them on request. */
export const penaltyExcessive = defineRule({
  id: "penalty-excessive",
  kind: "penalty-excessive",
  topic: "liability-brand",
  why: say(
    "约定的违约金超过造成损失的百分之三十的，一般可以认定为过分高于损失，当事人可以请求减少；比较的基数是损失，不是合同总额。这里的提示线（日千分之一、总额的三成）是实务经验值。",
    "A penalty more than 30 % above the loss may be reduced on request; the measure is the loss, not the price. The thresholds used here are practice, not law.",
  ),
  law: ["民法典/585", "合同编通则解释/65"],
  examples: [
    { text: "甲方逾期付款的，每逾期一日按逾期金额的1%支付违约金。", finds: ["甲方逾期付款的，每逾期一日按逾期金额的1%支付违约金。"] },
    { text: "甲方逾期付款的，每日按逾期金额的万分之三支付违约金，累计不超过逾期金额的20%。", finds: [] },
    { text: "任一方违约应支付合同总额100%的违约金。", finds: ["任一方违约应支付合同总额100%的违约金。"] },
    {
      text: "甲方提前解除的，按剩余期限全部场次服务费的200%支付违约金。",
      finds: ["甲方提前解除的，按剩余期限全部场次服务费的200%支付违约金。"],
    },
    { text: "乙方刷单的，按虚假订单金额的30%支付违约金。", finds: [] },
    { text: "未达目标的，乙方十倍赔偿。", finds: ["未达目标的，乙方十倍赔偿。"] },
    { text: "每缺一场支付违约金1,400元，累计不超过当月服务费的30%。", finds: [] },
    { text: "甲方违反任一约定的，应支付违约金2,000,000元。", finds: ["甲方违反任一约定的，应支付违约金2,000,000元。"] },
    { text: "逾期付款的，按日千分之一支付违约金。", finds: ["逾期付款的，按日千分之一支付违约金。"] },
    { text: "逾期付款的，按日万分之五支付违约金。", finds: [] },
  ],
  *check({ reading }) {
    for (const sentence of penalties(reading)) {
      const [first] = excessive(reading, sentence);
      if (first) yield first;
    }
  },
  evidence: ({ reading }) => ({ evidence: penalties(reading).length }),
});
