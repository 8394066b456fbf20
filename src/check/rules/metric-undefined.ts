import { say } from "../../base/bilingual.js";
import { metricsOf, type Metric } from "../metrics.js";
import type { Reading } from "../reading/reading.js";
import { defineRule, lookedAt } from "./rule.js";

/** Where a metric decides about money: a target, a commission, a guarantee, a condition. */
const decides =
  /\d|____|＿|个点|目标|提成|佣金|计提|抽成|分成|保证|达到|达标|突破|破(?=[\d一二三四五六七八九十百千万两])|考核|[一二三四五六七八九十百千万两]+(?:万|成|个点|倍|名|人|单)|低于|高于|不足|超过|每增加|×|奖|减|降|升/u;
/** Sums decide where a share or a threshold of them is told; a plain target of counts too. */
const asks =
  /佣|提成|抽|分成|计提|计算|目标|考核|达|破|低于|不低|高于|不足|超过|不少于|不少|保证|承诺|包|确保|增长|实现|做到|做不到|奖|费|付款条件|解除|终止|降|×|[≥≤>]|%|(?:稳步|逐[月季步期]|持续|明显|显著|大幅)(?:提升|提高|上升)/u;
/** Reports, statements, denials: what only tells or names the metric. */
const only =
  /报告|报表|月报|周报|日报|内容为|不以|不对|不作|技术(?:手段|方式|方法)|感谢费|好处费|辛苦费|介绍费|回扣|不构成|不是[^，。；]{0,12}(?:保证|承诺|担保)|任何保证|(?:没有|未|不)[^，。；]{0,4}(?:包销|保证|承诺|打过)|(?:不|没有|未|并未|无)(?:设|设置|承诺|保证|考核|约定|就|担保|采用|作为|适用)|仅供|参考|刷单|写好评|(?:找人|组织)[^，。；]{0,8}(?:下单|拍单)|冲高|从[^，。；]{0,10}(?:剔除|扣除|剔出)|虚假|虚构|刷量|(?:基础|虚拟|初始)销量|保密|真实|告知|披露|查看|查询|分析|销量(?:前|排名|靠前|最)|没(?:有)?销量|空包|举例|例如|例：|示例|测算|鉴于|登记/u;

/** A sentence that says how a figure is made. */
const computes = /除以|÷|之比/u;
/** Alarms of the running work decide about no money. */
const alert = /骤降|骤升|预案|预警|告警|触发|应急|投手|前\d场|均值/u;
const consequence =
  /佣|提成|费|奖|付款|扣|减|降|考核|目标|不得?低于|不少于|[≥≤]|低于|高于|不足|超过|达标|解除|终止|停|有权|保证|承诺|确保|达到|增长|指标|目标|(?:稳步|逐[月季步期]|明显|显著|大幅)(?:提升|提高|上升)/u;

/** The first mention of each metric that decides about money and is defined nowhere. */
function undefinedMetrics(reading: Reading): Metric[] {
  const told = new Set<string>();
  return metricsOf(reading).filter((metric) => {
    const { text, paragraph } = reading.sentenceAt(metric.range[0]);
    if (told.has(metric.name) || paragraph.heading || paragraph.part === "cover" || paragraph.part === "signature") return false;
    if (empty.test(text) && !only.test(text)) {
      told.add(metric.name);
      return true;
    }
    if (metric.defined) return false;
    // a target in money is measured by the sum that the contract defines
    if (/^销售[目任]/u.test(metric.name) && (!/万|元/u.test(text) || metricsOf(reading).some((one) => one.sum && one.defined)))
      return false;
    if (!decides.test(text) || !asks.test(text) || only.test(text) || computes.test(text)) return false;
    if (!metric.sum && (alert.test(text) || !consequence.test(text) || (paragraph.part === "annex" && !/佣|费|扣|奖|[≥≤]/u.test(text))))
      return false;
    if (metric.name === "用户资产" && !/用户资产[^，。；]{0,8}每/u.test(text)) return false;
    if (/^(?:利润|流水|业绩|回报率|毛利|营收|实收|UV|PV)$/u.test(metric.name) && !weighty(reading, metric)) return false;
    if (/销量|日销/u.test(metric.name) && !/\d|保证|承诺|包/u.test(text)) return false;
    told.add(metric.name);
    return true;
  });
}

/** A definition that defines nothing: 按行业通行理解, 以乙方报数为准. */
const empty =
  /(?:按|依|依照|按照|照|采)[^，。；]{0,6}(?:行业|通常|一般|惯常|通行|市场|业内)[^，。；]{0,6}(?:理解|惯例|口径|标准|含义|意思|说法)|(?:以|由)\ue011(?:的)?(?:单方)?(?:报数|统计|口径|说法|数据|报表)?(?:为准|(?:统计|计算)后(?:通报|告知|通知))/u;

/** Loose words count only where a number or a share stands beside them: 佣金＝业绩×5%, 流水破两千万. */
const weighty = (reading: Reading, { range }: Metric): boolean => {
  const beside = reading.text.slice(Math.max(0, range[0] - 8), range[1] + 14).replaceAll(/[。；\n].*$/gu, "");
  return (
    /[\d一二三四五六七八九十百千万两]+(?:万|%|个点|成|千|百|亿|倍)|×|\d/u.test(beside) &&
    !/业绩(?:较|不|提升|下滑|报酬|提成|奖金|佣金|分成)|流水(?:线|号|账)|利润(?:款|空间)/u.test(beside)
  );
};

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
        fix: {
          mode: "comment",
          text: say(
            "在定义条款写明计算公式、数据来源、统计期间以及退款和虚假订单的剔除",
            "Define formula, source, period and what is taken out",
          ),
        },
      };
    }
  },
  evidence: ({ reading }) => lookedAt(say("指标", "metrics"), metricsOf(reading)),
});
