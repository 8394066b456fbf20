import { say } from "../../base/bilingual.js";
import { grouped } from "../../base/decimal.js";
import { contains, hull, type Range } from "../../base/range.js";
import type { Raised } from "../finding.js";
import type { Reading, ReadingParagraph } from "../reading/reading.js";
import { tiersIn, type Tier } from "../tiers.js";
import { cellsOf } from "../view/cells.js";
import { defineRule, lookedAt } from "./rule.js";
import { oncePerReading } from "../reading/once-per-reading.js";

/** Values that are counted in whole units: between 5日 and 6日 there is nothing. */
const whole = new Set(["日", "天", "个月", "月", "年", "家", "店", "名", "人", "件", "单", "场", "条", "次", "期", "个", "篇"]);

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
      finds: ["50万元以上不满100万元的，按4%计提；超过100万元"],
    },
    { text: "销售额在100万元以下的，按5%收取；100万元以上的，按4%收取。", finds: ["100万元以下的，按5%收取；100万元以上"] },
    { text: "完成率不满60%的，系数0.5；60%以上不满80%的，系数0.8；超过80%的，系数1.0。", finds: ["60%以上不满80%的，系数0.8；超过80%"] },
    { text: "完成率在80%以上的，不调整；不满80%的，返还差额。", finds: [] },
    { text: "不超过100万元的部分按2%计算，超过100万元的部分按3%计算。", finds: [] },
    { text: "可售库存不低于300件，库存低于50件时书面通知。", finds: [] },
    { text: "单日投放超过5,000元的须经批准，每月预算不超过5,000元。", finds: [] },
    { text: "月销售额30万元以下提成2%，30万元以上提成3%。", finds: ["30万元以下提成2%，30万元以上"] },
    { text: "达成率＜60%系数0.5；60%～80%系数0.8；90%～100%系数1。", finds: ["60%～80%系数0.8；90%～100%"] },
    { text: "月费：1至3家每家1万元，4至6家每家9,000元，7家以上每家8,000元。", finds: [] },
    { text: "甲方逾期付款超过79日，书面催告后15日内仍未付清；乙方连续20日以上停止服务，不付当月费用。", finds: [] },
    { text: "受影响的一方在15日内交付证明，不能按期履行的期限顺延；持续15日以上的，不付当月费用。", finds: [] },
    { text: "不到二十万不提成，过了二十万提2%。", finds: ["不到二十万不提成，过了二十万"] },
  ],
  *check({ reading }) {
    for (const { tiers } of tierGroups(reading)) yield* conflicts(reading, tiers);
  },
  evidence: ({ reading }) =>
    lookedAt(
      say("分档", "tiers"),
      tierGroups(reading).flatMap(({ tiers }) => tiers),
    ),
});

function* conflicts(reading: Reading, tiers: readonly Tier[]): Iterable<Raised> {
  const told = new Set<string>();
  for (const lower of tiers) {
    if (lower.from === undefined) continue;
    // The tier that ends nearest below, in its own words or where the next one begins.
    const below = tiers
      .filter(
        (tier) =>
          tier !== lower &&
          tier.to !== undefined &&
          tier.unit === lower.unit &&
          (tier.from === undefined || !lower.from || tier.from.value.lt(lower.from.value) || tier.from.value.eq(lower.from.value)),
      )
      .sort((a, b) => (a.to && b.to ? b.to.value.minus(a.to.value).toNumber() : 0))
      .find((tier) => tier.to && lower.from && tier.to.value.lte(lower.from.value));
    if (!below?.to) continue;
    const distance = lower.from.value.minus(below.to.value).toNumber();
    const value = `${grouped(lower.from.value)}${lower.unit}`;
    const range = hull([below.range, lower.range]);
    const key = `${range[0]}:${range[1]}`;
    if (told.has(key)) continue;
    // 50万元（含）以下 … 50万元以上: the bracket that says so has the number
    const settled = (below.to.told ?? false) !== (lower.from.told ?? false);
    if (distance === 0 && below.to.inclusive === lower.from.inclusive && !settled) {
      told.add(key);
      yield {
        range,
        message: below.to.inclusive
          ? say(`恰为${value}时两档都适用`, `At exactly ${value} two brackets apply`)
          : say(`恰为${value}时没有一档适用`, `At exactly ${value} no bracket applies`),
        fix: { mode: "comment", text: say(`写成“不满${value}”与“${value}以上”`, `Write 不满${value} (below) and ${value}以上 (at least)`) },
      };
    } else if (
      distance > (whole.has(lower.unit) ? 1 : 0) &&
      (tiers.length >= 3 ||
        (below.from !== undefined && rewards(reading, below) && rewards(reading, lower)) ||
        tiers.every((tier) => earns(reading, tier) && reading.paragraphAt(tier.range[0]) === reading.paragraphAt(lower.range[0]))) &&
      !tiers.some((tier) => covers(tier, below, lower))
    ) {
      told.add(key);
      const end = `${grouped(below.to.value)}${below.unit}`;
      yield {
        range,
        message: say(`${end}到${value}之间没有一档适用`, `Between ${end} and ${value} no bracket applies`),
        fix: { mode: "comment", text: say("让相邻两档首尾相接", "Let the two brackets meet") },
      };
    }
  }
}

/** Whether a third tier lies over the space between two. */
const covers = (tier: Tier, below: Tier, above: Tier): boolean =>
  tier !== below &&
  tier !== above &&
  below.to !== undefined &&
  above.from !== undefined &&
  (tier.from === undefined || tier.from.value.lte(below.to.value)) &&
  (tier.to === undefined || tier.to.value.gte(above.from.value));

/** The cell of a row that grades: the first one, or the second after a serial number or a name of a grade (第一档). */
function bracketCell({ text, range }: ReadingParagraph): Range {
  const cells = text.split("\t");
  const [first = "", second = ""] = cells;
  if (second !== "" && /^(?:第?[一二三四五六七八九十\d]{1,2}[档级]?|\p{Lu}[档级]?|[〇㐀-鿿]{1,2}[档级])$/u.test(first))
    return [range[0] + first.length + 1, range[0] + first.length + 1 + second.length];
  return [range[0], range[0] + first.length];
}

/** Cells behind the first that grade something by themselves: 增值奖励｜5万元以上10万元以下奖励2%；…. */
function tiersOfCells(paragraph: ReadingParagraph): Tier[][] {
  const own = bracketCell(paragraph);
  return cellsOf(paragraph.text, paragraph.range[0])
    .filter(({ range: [start] }) => start >= own[1])
    .map(({ text, range: [start] }) => tiersIn(text, start))
    .filter((tiers) => tiers.length >= 3);
}

/** What a bracket of sales earns, in a share right behind it. */
const earns = (reading: Reading, { range }: Tier): boolean =>
  /^[^。；\n]{0,12}(?:\d%|[一二三四五六七八九]成)/u.test(reading.text.slice(range[1], range[1] + 18));

/** What a bracket is paid, in the words right behind it: 100%至120%的奖励10,000元. */
const rewards = (reading: Reading, { range }: Tier): boolean =>
  /^(?:的)?(?:部分)?[，：]?(?:另)?(?:奖励?|加付|扣减?|减收|退还|提成)[^，。；\n]{0,8}\d/u.test(reading.text.slice(range[1], range[1] + 20));

/** Paragraphs, and the rows of one table together, that grade something by at least two brackets. */
const tierGroups = oncePerReading((reading): readonly { readonly tiers: readonly Tier[] }[] => {
  const groups: ReadingParagraph[][] = [];
  let rows: ReadingParagraph[] = [];
  const close = (): void => {
    if (rows.length > 0) groups.push(rows);
    rows = [];
  };
  for (const paragraph of reading.paragraphs) {
    const list = paragraph.row || (paragraph.lead !== undefined && paragraph.level >= 3);
    if (list) rows.push(paragraph);
    else {
      close();
      groups.push([paragraph]);
    }
  }
  close();
  return groups.flatMap((group) => {
    const all = group.flatMap((paragraph) => {
      const tiers = tiersIn(paragraph.text, paragraph.range[0]);
      return paragraph.row && tiers.length > 0 ? tiers.filter(({ range }) => contains(bracketCell(paragraph), range)) : tiers;
    });
    return [all, ...group.flatMap((paragraph) => (paragraph.row ? tiersOfCells(paragraph) : []))].flatMap((some) => {
      const units = [...new Set(some.map((tier) => tier.unit))];
      return units.map((unit) => ({ tiers: some.filter((tier) => tier.unit === unit) })).filter(({ tiers }) => tiers.length >= 2);
    });
  });
});
