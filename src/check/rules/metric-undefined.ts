import { say } from "../../base/bilingual.js";
import { metricsOf, type Metric } from "../metrics.js";
import type { Reading } from "../reading/reading.js";
import { defineRule } from "./rule.js";

/** Where a metric decides about money: a target, a commission, a guarantee. */
const decides = /\d|____|＿|个点|目标|提成|佣金|计提|保证|达到|突破|考核/u;
const only = /报告|报表|月报|周报|内容为|不以|不对|不作|不构成|任何保证/u;

/** The first mention of each metric that decides about money and is defined nowhere. */
function undefinedMetrics(reading: Reading): Metric[] {
  const told = new Set<string>();
  return metricsOf(reading).filter((metric) => {
    const { text, paragraph } = reading.sentenceAt(metric.range[0]);
    if (metric.defined || told.has(metric.name) || paragraph.heading || paragraph.part === "cover" || paragraph.part === "signature")
      return false;
    if (!decides.test(text) || only.test(text) || /业绩|流水|回报率/u.test(metric.name)) return false;
    if (/销量|日销/u.test(metric.name) && !/\d|保证|承诺|包/u.test(text)) return false;
    told.add(metric.name);
    return true;
  });
}

/** GMV, sales, ROI: what decides about money must say what counts, from which source, and what happens to refunds. */
export const metricUndefined = defineRule({
  id: "metric-undefined",
  kind: "metric-undefined",
  topic: "kpi",
  why: say(
    "口径决定结果：下单、支付还是签收，退款和刷单是否剔除，以哪个后台的数据为准。没有写明时，取消的订单也可能被算作业绩。",
    "Paid or signed for, refunds and fake orders in or out, whose figures: undefined, even cancelled orders may count.",
  ),
  law: ["民法典/470", "民法典/510"],
  examples: [
    { text: "佣金为GMV的5%。", finds: ["佣金为GMV的5%。"] },
    { text: "净GMV指已签收且售后期届满的订单实付金额，减去退款金额，以抖店后台为准。佣金为净GMV的5%。", finds: [] },
    { text: "投放考核目标为ROI不低于2.5。", finds: ["投放考核目标为ROI不低于2.5。"] },
    { text: "ROI＝净GMV÷推广消耗，数据取自千川后台。投放考核目标为ROI不低于2.5。净GMV指已签收订单实付金额减去退款。", finds: [] },
    { text: "乙方每月提交月报，内容为销售额、访客数和转化率。", finds: [] },
    { text: "本合同不以销售额作为考核指标。", finds: [] },
  ],
  *check({ reading }) {
    for (const metric of undefinedMetrics(reading)) {
      const sentence = reading.sentenceAt(metric.range[0]);
      yield {
        range: sentence.range,
        message: say(
          `“${metric.name}”没有口径：未写明计算方法、数据来源和退款、虚假订单的处理`,
          `“${metric.name}” is not defined: no method, no source, no rule on refunds and fake orders`,
        ),
        fix: { mode: "comment", text: "在定义条款写明计算公式、数据来源、统计期间以及退款和虚假订单的剔除" },
      };
    }
  },
  evidence: ({ reading }) => ({ evidence: metricsOf(reading).length }),
});
