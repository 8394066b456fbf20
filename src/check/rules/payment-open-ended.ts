import { say } from "../../base/bilingual.js";
import { openPayments } from "../payments.js";
import { paymentTrigger } from "../topics/recognisers/payment.js";
import { defineRule, lookedAt } from "./rule.js";

/** A payment without a date, or with one that hangs on a step that has no deadline. */
export const paymentOpenEnded = defineRule({
  id: "payment-open-ended",
  kind: "payment-open-ended",
  topic: "payment",
  why: say(
    "付款时间不确定时只能按合理准备期间催告，逾期利息也无从起算；宜写明“自双方确认结算单之日起几日内”。",
    "Without a date the creditor must first demand, and interest has no start.",
  ),
  law: ["民法典/511"],
  examples: [
    { text: "观看人数不足的，坑位费按“实际人数÷约定人数”支付，但最低不低于坑位费的50%。", finds: [] },
    { text: "佣金按月结算，待甲方核对完毕后支付。", finds: ["佣金按月结算，待甲方核对完毕后支付。"] },
    { text: "佣金按月结算，甲方在核对完毕后7个工作日内支付。", finds: [] },
    {
      text: "设计费在验收合格后支付，具体支付时间由双方届时另行商定。",
      finds: ["设计费在验收合格后支付，具体支付时间由双方届时另行商定。"],
    },
    { text: "服务费于每月10日前支付。", finds: [] },
    { text: "提成每月结一次。", finds: ["提成每月结一次。"] },
  ],
  *check({ reading }) {
    for (const sentence of openPayments(reading))
      yield {
        range: sentence.range,
        message: say("付款没有确定的日期或期限", "The payment has no certain date"),
        fix: {
          mode: "comment",
          text: say(
            "写明付款日，或“自双方签认结算单之日起15个工作日内”",
            "State the day, or 15 working days after both sides signed the statement",
          ),
        },
      };
  },
  evidence: ({ reading }) =>
    lookedAt(
      say("付款时间", "times of payment"),
      [paymentTrigger(reading, [])].flatMap((range) => (range ? [{ range }] : [])),
    ),
});
