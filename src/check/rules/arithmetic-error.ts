import { say } from "../../base/bilingual.js";
import { overlaps, type Range } from "../../base/range.js";
import { averages } from "../arithmetic/averages.js";
import { equations } from "../arithmetic/equations.js";
import { exchange } from "../arithmetic/exchange.js";
import { instalments } from "../arithmetic/instalments.js";
import { lists } from "../arithmetic/lists.js";
import { parts, points } from "../arithmetic/parts.js";
import { products } from "../arithmetic/products.js";
import { shares } from "../arithmetic/shares.js";
import { siblings } from "../arithmetic/siblings.js";
import { splits, weights } from "../arithmetic/splits.js";
import { headcounts, stacks } from "../arithmetic/stacks.js";
import { tables } from "../arithmetic/tables.js";
import { taxes } from "../arithmetic/taxes.js";
import { terms } from "../arithmetic/terms.js";
import { totals } from "../arithmetic/totals.js";
import type { Raised } from "../finding.js";
import type { Reading } from "../reading/reading.js";
import { defineRule, lookedAt } from "./rule.js";

/** Each looks at one way in which numbers depend on each other; what two of them see is told once. */
const analyses: readonly ((reading: Reading) => Iterable<Raised>)[] = [
  equations,
  totals,
  taxes,
  instalments,
  shares,
  lists,
  siblings,
  averages,
  splits,
  weights,
  exchange,
  tables,
  stacks,
  headcounts,
  products,
  terms,
  parts,
  points,
];

/** Sums, products, taxes and instalments must add up; equations must hold. */
export const arithmeticError = defineRule({
  id: "arithmetic-error",
  kind: "arithmetic-error",
  topic: "fees",
  why: say("数字之间互相矛盾，结算时无法确定以哪一个为准。", "Numbers that contradict each other leave the settlement open."),
  law: ["民法典/510"],
  examples: [
    { text: "季度目标依次为90万元、120万元、150万元、200万元，合计560万元。", finds: [] },
    { text: "季度目标依次为90万元、120万元、150万元、200万元，合计580万元。", finds: ["90万元、120万元、150万元、200万元，合计580万元"] },
    { text: "例如：佣金＝800,000×2%＋700,000×3%＝37,000元。", finds: [] },
    { text: "例如：佣金＝800,000×2%＋700,000×3%＝38,000元。", finds: ["800,000×2%＋700,000×3%＝38,000元"] },
    { text: "服务费每月60,000元，12个月合计720,000元。", finds: [] },
    { text: "服务费每月60,000元，12个月合计700,000元。", finds: ["60,000元，12个月合计700,000元"] },
    { text: "不含税价50,000元，税率6%，税额3,000元。", finds: [] },
    { text: "不含税价50,000元，税率6%，税额3,180元。", finds: ["50,000元，税率6%，税额3,180元"] },
    {
      text: "第七条 服务费\n（一）起盘期共36,000元；\n（二）运营期每月18,000元，9个月共162,000元；\n（三）以上两项合计198,000元。",
      finds: [],
    },
    {
      text: "第七条 服务费\n（一）起盘期共36,000元；\n（二）运营期每月18,000元，9个月共162,000元；\n（三）以上两项合计196,000元。",
      finds: ["以上两项合计196,000元"],
    },
    { text: "服务费分三次支付：签约后付30%，中期付40%，验收后付30%。", finds: [] },
    { text: "服务费分三次支付：签约后付30%，中期付40%，验收后付25%。", finds: ["30%，中期付40%，验收后付25%"] },
  ],
  *check({ reading }) {
    const told: Range[] = [];
    for (const analyse of analyses)
      for (const raised of analyse(reading)) {
        if (told.some((range) => overlaps(range, raised.range))) continue;
        told.push(raised.range);
        yield raised;
      }
  },
  evidence: ({ reading }) => lookedAt(say("金额", "amounts"), reading.facts.money),
});
