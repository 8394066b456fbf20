import { say } from "../../base/bilingual.js";
import { grouped, type Decimal } from "../../base/decimal.js";
import { hull, type Range } from "../../base/range.js";
import type { Reading } from "../reading/reading.js";
import { quantities } from "../sums.js";
import { defineRule } from "./rule.js";

/** One end of a bracket: 不满50万元 is an upper end that leaves 50万 out. */
interface Boundary {
  readonly range: Range;
  readonly value: Decimal;
  readonly unit: string;
  readonly side: "lower" | "upper";
  readonly inclusive: boolean;
}

/** By 民法典第一千二百五十九条 以上, 以下, 以内 and 届满 include the number itself; 不满, 超过 and 以外 leave it out. */
const before: readonly (readonly [RegExp, Boundary["side"], boolean])[] = [
  [/(?:不低于|不少于|达到|达|大于等于|大于或等于|≥|至少)$/u, "lower", true],
  [/(?:不超过|不高于|不大于|小于等于|小于或等于|≤|至多)$/u, "upper", true],
  [/(?:超过|高于|大于|多于|>)$/u, "lower", false],
  [/(?:不满|不足|未满|低于|少于|小于|未达到|未达|不到|<)$/u, "upper", false],
];
const after: readonly (readonly [RegExp, Boundary["side"], boolean])[] = [
  [/^(?:（不含）)(?:的)?(?:以上|起)/u, "lower", false],
  [/^(?:（不含）)(?:的)?(?:以下|以内)/u, "upper", false],
  [/^(?:（含）|（含本数）|含)?(?:的)?(?:及)?(?:以上|起)(?:（不含）)?/u, "lower", true],
  [/^(?:（含）|（含本数）|含)?(?:的)?(?:及)?(?:以下|以内|之内)(?:（不含）)?/u, "upper", true],
];

/** What brackets decide: a rate, a coefficient, an amount to pay or give back. */
const graded = /计提|提成|佣金|系数|收取|返还|退还|计算|奖励|抽成|分成|扣减|费率|按\d/u;

function boundaries(reading: Reading, range: Range): Boundary[] {
  const { text } = reading;
  return quantities(text.slice(...range), range[0]).flatMap((one): Boundary[] => {
    if (one.unit === "" && one.value.lt(1000)) return [];
    const left = text.slice(Math.max(range[0], one.range[0] - 8), one.range[0]);
    const right = text.slice(one.range[1], Math.min(range[1], one.range[1] + 12));
    const known = before.find(([words]) => words.test(left)) ?? after.find(([words]) => words.test(right));
    if (!known) return [];
    const excluded = /^（不含/u.test(right) || /^[^（]{0,3}（不含/u.test(right);
    return [{ range: one.range, value: one.value, unit: one.unit, side: known[1], inclusive: known[2] && !excluded }];
  });
}

/** Neighbouring brackets must meet: each number belongs to exactly one of them. */
export const tierGapOrOverlap = defineRule({
  id: "tier-gap-or-overlap",
  kind: "tier-gap-or-overlap",
  topic: "fees",
  why: say(
    "民法典第一千二百五十九条：以上、以下、以内含本数，不满、超过不含本数。恰为临界值时没有一档适用或者有两档适用，结算会起争议。",
    "Under article 1259 以上 and 以下 include the number, 不满 and 超过 do not; at the boundary no bracket or two apply.",
  ),
  law: ["民法典/1259"],
  examples: [
    { text: "月净GMV不满50万元的，按3%计提；50万元以上不满100万元的，按4%计提；100万元以上的，按5%计提。", finds: [] },
    {
      text: "月净GMV不满50万元的，按3%计提；50万元以上不满100万元的，按4%计提；超过100万元的，按5%计提。",
      finds: ["100万元的，按4%计提；超过100万元"],
    },
    { text: "销售额在100万元以下的，按5%收取；100万元以上的，按4%收取。", finds: ["100万元以下的，按5%收取；100万元"] },
    { text: "完成率不满60%的，系数0.5；60%以上不满80%的，系数0.8；超过80%的，系数1.0。", finds: ["80%的，系数0.8；超过80%"] },
    { text: "完成率在80%以上的，不调整；不满80%的，返还差额。", finds: [] },
    { text: "不超过100万元的部分按2%计算，超过100万元的部分按3%计算。", finds: [] },
    { text: "可售库存不低于300件，库存低于300件时书面通知。", finds: [] },
    { text: "佣金比例：100万元以内3%，超过100万元4%。", finds: [] },
    { text: "单日投放超过5,000元的须经批准，每月预算不超过5,000元。", finds: [] },
    { text: "月销售额30万元以下提成2%，30万元以上提成3%。", finds: ["30万元以下提成2%，30万元"] },
  ],
  *check({ reading }) {
    for (const group of tierGroups(reading)) {
      const ends = group.flatMap((range) => boundaries(reading, range));
      for (const upper of ends) {
        if (upper.side !== "upper") continue;
        const lower = ends.find((one) => one.side === "lower" && one.unit === upper.unit && one.value.eq(upper.value));
        if (!lower || lower.inclusive !== upper.inclusive) continue;
        const value = `${grouped(upper.value)}${upper.unit}`;
        yield {
          range: hull([upper.range, lower.range]),
          message: upper.inclusive
            ? say(`恰为${value}时两档都适用`, `At exactly ${value} two brackets apply`)
            : say(`恰为${value}时没有一档适用`, `At exactly ${value} no bracket applies`),
          fix: { mode: "comment", text: `写成“不满${value}”与“${value}以上”` },
        };
      }
    }
  },
  evidence: ({ reading }) => ({ evidence: tierGroups(reading).length }),
});

/** Paragraphs, and the rows of one table together, that grade something by at least two boundaries. */
function tierGroups(reading: Reading): Range[][] {
  const groups: Range[][] = [];
  let rows: Range[] = [];
  for (const paragraph of reading.paragraphs) {
    if (paragraph.row) rows.push(paragraph.range);
    else {
      if (rows.length > 0) groups.push(rows);
      rows = [];
      groups.push([paragraph.range]);
    }
  }
  if (rows.length > 0) groups.push(rows);
  return groups.filter(
    (group) =>
      group.some((range) => graded.test(reading.text.slice(...range))) && group.flatMap((range) => boundaries(reading, range)).length >= 2,
  );
}
