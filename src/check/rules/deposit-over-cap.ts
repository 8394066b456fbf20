import { say } from "../../base/bilingual.js";
import { grouped } from "../../base/decimal.js";
import { totalFee } from "../fees.js";
import type { Reading } from "../reading/reading.js";
import { defineRule } from "./rule.js";

/** Sentences that give earnest money an amount or a share. */
const deposits = (reading: Reading) =>
  reading.sentences.filter(
    ({ text, paragraph }) =>
      !paragraph.heading &&
      text.includes("定金") &&
      /支付|交付|交纳|付|为|定金\d|定金人民币/u.test(text) &&
      !/不收取定金|不设定金|不收取/u.test(text),
  );

/** Earnest money over 20 % of the contract's price has no effect as such for the excess. */
export const depositOverCap = defineRule({
  id: "deposit-over-cap",
  kind: "deposit-over-cap",
  topic: "fees",
  why: say(
    "定金不得超过主合同标的额的百分之二十，超过部分不产生定金的效力。",
    "Earnest money may not exceed 20 % of the price; the excess has no such effect.",
  ),
  law: ["民法典/586"],
  examples: [
    { text: "第一条 服务费\n服务费合计540,000元。甲方支付定金162,000元。", finds: ["甲方支付定金162,000元。"] },
    { text: "第一条 服务费\n服务费合计540,000元。甲方支付定金100,000元。", finds: [] },
    { text: "定金为合同总额的30%。", finds: ["定金为合同总额的30%。"] },
    { text: "定金为合同总额的20%。", finds: [] },
    { text: "第一条 服务费\n服务费合计100,000元。乙方交纳履约保证金50,000元。", finds: [] },
  ],
  *check({ reading }) {
    const total = totalFee(reading);
    for (const { text, range } of deposits(reading)) {
      const at = text.indexOf("定金");
      const share = reading.facts.percent.find(
        (fact) => fact.range[0] >= range[0] + at && fact.range[1] <= range[1] && /总额|总价|合同|服务费|价款|费用/u.test(text),
      );
      const amount = reading.facts.money.find((fact) => fact.range[0] >= range[0] + at && fact.range[1] <= range[1]);
      if (share && share.percent.gt(20) && !amount)
        yield {
          range,
          message: say(
            `定金为${share.percent.toFixed()}%，超过法定上限20%`,
            `Earnest money of ${share.percent.toFixed()} % is over the cap of 20 %`,
          ),
        };
      else if (amount && total?.gt(0) && amount.amount.div(total).gt(0.2)) {
        const percent = amount.amount.div(total).times(100).round(2).toFixed();
        yield {
          range,
          message: say(
            `定金${grouped(amount.amount)}元是合同价款${grouped(total)}元的${percent}%，超过20%`,
            `Earnest money of ${grouped(amount.amount)} is ${percent} % of ${grouped(total)}, over 20 %`,
          ),
          fix: { mode: "replace", text: `${grouped(total.times(0.2).round(2))}元`, range: amount.range },
        };
      }
    }
  },
  evidence: ({ reading }) => ({
    evidence: deposits(reading).length,
    ...(deposits(reading).length > 0 && totalFee(reading) === undefined
      ? { impossible: say("合同没有写明价款总额", "The contract does not state its price") }
      : {}),
  }),
});
