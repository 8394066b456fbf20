import { say, type Bilingual } from "../../base/bilingual.js";
import { grouped, type Decimal } from "../../base/decimal.js";
import { totalFee } from "../fees.js";
import { penaltyRates, penaltySentences, type PenaltyRate } from "../penalties.js";
import type { Raised } from "../finding.js";
import type { Reading, Sentence } from "../reading/reading.js";
import { defineRule, lookedAt } from "./rule.js";
import { factsIn } from "../facts/facts-in.js";
import { oncePerReading } from "../reading/once-per-reading.js";

function* excessive(reading: Reading, sentence: Sentence): Iterable<Raised> {
  for (const rate of penaltyRates(reading, sentence)) {
    const said = tooHigh(rate);
    if (said) yield raise(sentence, said.zh, said.en);
  }
  yield* lumps(reading, sentence);
  yield* daily(reading, sentence);
}

const names = { hour: ["小时", "an hour"], day: ["日", "a day"], week: ["周", "a week"], month: ["月", "a month"] } as const;
const limits = { hour: 0.01, day: 0.1, week: 0.7, month: 3 } as const;
const perYear = { hour: 8760, day: 365, week: 52, month: 12 } as const;

/** What is said of a rate above the line of practice: 36 % a year, three tenths of the price, twice a whole fee, thrice any base. */
function tooHigh(rate: PenaltyRate): Bilingual | undefined {
  switch (rate.by) {
    case "period": {
      if (rate.percent < limits[rate.period] * (rate.capped ? 10 : 1) && !(rate.growing && rate.period !== "month")) return undefined;
      const [zh, en] = names[rate.period];
      const year = Math.round(rate.percent * perYear[rate.period] * 100) / 100;
      return say(`每${zh}${rate.percent}%，年化约${year}%`, `${rate.percent} % ${en} is about ${year} % a year`);
    }
    case "share":
      return rate.percent < 30 ? undefined : say(`违约金为总额的${rate.percent}%`, `The penalty is ${rate.percent} % of the price`);
    case "times":
      return rate.times >= 3 || (rate.whole && rate.times >= 1)
        ? say(`按${rate.times}倍计算违约金`, `A penalty of ${rate.times} times`)
        : undefined;
    case "rest":
      return say("按全部剩余期限收取费用", "Fees for the whole remaining term");
  }
}

const monthlyFee = oncePerReading(({ facts, text }) =>
  facts.money.find((fact) => /月(?:服务|托管|运营)?费[^，。；\d]{0,6}$/u.test(text.slice(Math.max(0, fact.range[0] - 14), fact.range[0]))),
);

/** A sum for every day that is more than a hundredth of a month's fee. */
function* daily(reading: Reading, sentence: Sentence): Iterable<Raised> {
  const fee = monthlyFee(reading);
  if (!fee || !/罚|违约金|滞纳/u.test(sentence.text) || /最高|不超过|累计|封顶|上限|为限/u.test(sentence.text)) return;
  for (const fact of factsIn(reading.facts.money, sentence.range)) {
    if (fact === fee) continue;
    const before = reading.text.slice(Math.max(sentence.range[0], fact.range[0] - 14), fact.range[0]);
    if (!/(?:每|一|按)(?:逾期)?(?:一)?[日天]/u.test(before) || fact.amount.lt(fee.amount.times(0.01))) continue;
    const share = fact.amount.div(fee.amount).times(100).round(0).toFixed();
    yield raise(
      sentence,
      `每日${grouped(fact.amount)}元，为月费的${share}%`,
      `${grouped(fact.amount)} yuan a day is ${share} % of a month's fee`,
    );
  }
}

/** A monthly fee that the text names: 月服务费为8,000元, 每月坑位费30,000元, 坑位费一个月30,000元. */
const namedMonthlyFee = oncePerReading(
  (reading): Decimal | undefined =>
    reading.facts.money.find((fact) =>
      /(?:月(?:度)?(?:服务|托管|运营|坑位|基础|固定)?费(?:用)?|(?:服务|托管|运营|坑位|基础服务|固定)费[^，。；\d]{0,4}(?:每|一个|每个)月|每(?:个)?月[^，。；\d]{0,6}费)(?:为|是|：|人民币)*$/u.test(
        reading.text.slice(Math.max(0, fact.range[0] - 16), fact.range[0]),
      ),
    )?.amount,
);

/** The brand ends it before its time: 甲方半路不干, 甲方提前解约. */
const leaves =
  /\ue010[^，。；\ue011]{0,8}(?:半路|中途|提前|半道|擅自|无故|单方)[^，。；\ue011]{0,8}(?:不干|不做|撤|退出|解约|解除|终止|停|走|反悔)|\ue010[^，。；\ue011]{0,6}(?:反悔|毁约)/u;

/** A lump sum for any breach, of 30 % of the contract's price or more. */
function* lumps(reading: Reading, sentence: Sentence): Iterable<Raised> {
  const total = totalFee(reading);
  const general =
    /任[一何意](?:约定|条款|义务|一?条|一项|规定)|任何违约|(?:违反|不遵守)(?:了)?(?:本合同|本协议|合同|协议|约定)|一经违约|凡违约|如?有违约|违约(?:的)?，|泄密|泄露|招聘|录用|挖|跳单|私下|(?:提前|中途|半路|半道|半途|擅自|无故|单方)[^，。；]{0,8}(?:撤|退|走|停|解|终止|不做|散|结束)|不干|不做了|反悔|毁约|悔约/u.test(
      sentence.text,
    ) || leaves.test(sentence.text);
  const month = total ?? namedMonthlyFee(reading)?.times(12);
  for (const fact of factsIn(reading.facts.money, sentence.range)) {
    if (fact.written === "words" && factsIn(reading.facts.money, sentence.range).some((one) => one.written === "figures")) continue;
    const before = reading.text.slice(Math.max(sentence.range[0], fact.range[0] - 12), fact.range[0]);
    const after = reading.text.slice(fact.range[1], fact.range[1] + 6);
    if (
      /(?:不(?:得|应|可|能)?(?:超过|高于|超出|多于|大于)|上限|最多|最高|至多|总共)[^，。；]{0,6}$/u.test(before) ||
      /^[^，。；]{0,2}为限/u.test(after)
    )
      continue;
    const paid = general && /(?:赔偿?|罚款?|付|支付|承担)[^，。；\d]{0,8}$/u.test(before) && !/损失|费用|已付|退/u.test(before);
    if (!paid && !/违约金(?:为|共|计|人民币|：)*$/u.test(before) && !/^(?:的|作为)?违约金/u.test(after)) continue;
    if (
      /每(?:日|天|缺|场|条|次|人|篇|少|录|件)/u.test(sentence.text) &&
      fact.amount.lt(500000) &&
      !(paid && month?.gt(0) && fact.amount.gte(month))
    )
      continue;
    if (paid && month?.gt(0) && fact.amount.lt(month.times(0.3))) continue;
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
    { text: "任何一方的赔偿总额以服务费合计金额的两倍为上限。", finds: [] },
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
    for (const sentence of penaltySentences(reading)) {
      const [first] = excessive(reading, sentence);
      if (first) yield first;
    }
  },
  evidence: ({ reading }) => lookedAt(say("违约金的约定", "penalties"), penaltySentences(reading)),
});
