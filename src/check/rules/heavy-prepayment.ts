import { say } from "../../base/bilingual.js";
import { grouped } from "../../base/decimal.js";
import { totalFee } from "../fees.js";
import type { Reading, Sentence } from "../reading/reading.js";
import { roleMarks } from "../view/role-view.js";
import { defineRule } from "./rule.js";

const early = /预付|首付|预先支付|签(?:约|订|署|协议)[^，。；]{0,8}(?:当日|当天|时|后)|生效后|一次性?(?:付清|支付|预付|付)|开始前|进场前/u;
const other = /保证金|定金|订金|违约金|赔偿|退还|返还|结清|解除|终止|推广/u;

/** Sentences in which the brand pays before anything is delivered. */
const prepayments = (reading: Reading): Sentence[] =>
  reading.sentences.filter(
    ({ text, paragraph }) =>
      !paragraph.heading &&
      early.test(text) &&
      /付/u.test(text) &&
      !other.test(text) &&
      !(text.includes(roleMarks.agency) && /\ue011(?:应|须|在|于)?[^，]{0,12}(?:交纳|支付)/u.test(text)),
  );

/** Half of the price or more before delivery leaves the brand without a lever. */
export const heavyPrepayment = defineRule({
  id: "heavy-prepayment",
  kind: "heavy-prepayment",
  topic: "payment",
  why: say(
    "大额预付与交付脱钩，服务缩水时难以追回；宜按交付和考核节点支付，预付比例控制在可承受范围（五成是实务经验值）。",
    "A large prepayment is hard to get back; tie payments to delivery. The threshold of one half is practice, not law.",
  ),
  examples: [
    { text: "第一条 服务费\n服务费合计720,000元。甲方签约后5日内一次性预付360,000元。", finds: ["甲方签约后5日内一次性预付360,000元。"] },
    { text: "第一条 服务费\n服务费合计720,000元。甲方签约后5日内预付60,000元。", finds: [] },
    { text: "甲方应于签约当日支付全年服务费的80%。", finds: ["甲方应于签约当日支付全年服务费的80%。"] },
    { text: "托管费29,800元，甲方签协议当天一次付清。", finds: ["托管费29,800元，甲方签协议当天一次付清。"] },
    { text: "甲方于次月10日前支付上月服务费。", finds: [] },
  ],
  *check({ reading }) {
    const total = totalFee(reading);
    for (const { text, range } of prepayments(reading)) {
      const from = Math.max(0, text.search(early));
      const share = reading.facts.percent.find(
        (fact) => range[0] <= fact.range[0] && fact.range[1] <= range[1] && fact.range[0] >= range[0] + from,
      );
      const amount = reading.facts.money
        .filter((fact) => range[0] <= fact.range[0] && fact.range[1] <= range[1] && fact.written === "figures")
        .at(-1);
      const whole = /一次性?(?:付清|支付全|预付全)|全额(?:预付|支付)/u.test(text);
      if (share?.percent.gte(50))
        yield { range, message: say(`签约时即预付${share.percent.toFixed()}%`, `${share.percent.toFixed()} % is due at signing`) };
      else if (whole) yield { range, message: say("签约时即付清全部费用", "The whole fee is due at signing") };
      else if (amount && total?.gt(0) && amount.amount.div(total).gte(0.5) && !share)
        yield {
          range,
          message: say(
            `预付${grouped(amount.amount)}元，占合同价款${grouped(total)}元的${amount.amount.div(total).times(100).round(0).toFixed()}%`,
            `${grouped(amount.amount)} of ${grouped(total)} is prepaid`,
          ),
        };
    }
  },
  evidence: ({ reading }) => ({ evidence: prepayments(reading).length }),
});
