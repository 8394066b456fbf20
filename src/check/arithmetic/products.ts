import { sentencesWith } from "../screen/sentences-with.js";
import { contains, hull } from "../../base/range.js";
import type { MoneyFact } from "../facts/fact.js";
import { factsIn } from "../facts/facts-in.js";
import type { Raised } from "../finding.js";
import type { Reading, Sentence } from "../reading/reading.js";
import { quantities } from "./quantities.js";
import { raise, show } from "./raise.js";

const priced =
  /每(?:一)?(场|条|篇|件|人|名|席|次|小时|天|日|周|季度?|台|套|单|张|款|期|个|店)[^，。；\d]{0,8}$|单价(?:为|：|是|按|人民币)*$/u;
const behind = /^\/(场|条|篇|件|人|名|席|次|小时|天|日|周|季|台|套|单|张|款|期|个|店)/u;
const totalled =
  /(?:合计|共计|总计|总价|总额|总共|合共|货款|月费|每月(?:费用|服务费|应付|支付)?|全年|年费|一年|全部费用|费用)(?:合计|共计|总计|为|是|：|共|应付|支付|人民币|费用)*$/u;
const aside = /佣金|提成|折|优惠|另|首|超出|超过|上限|其中|赠|封顶|最多|不少于|至少|扣|违约|税|逾期|缺|补|退|以上|约|不足|起/u;

const perOne = /每|单价|\//u;

/** 每场800元，每月20场，月费18,000元: a price for one, a number, and what they make. */
export function* products(reading: Reading): Iterable<Raised> {
  for (const sentence of sentencesWith(reading, perOne)) {
    if (sentence.paragraph.heading || sentence.paragraph.row || aside.test(sentence.text)) continue;
    const money = factsIn(reading.facts.money, sentence.range).filter(({ written }) => written === "figures");
    const [price, total, more] = money;
    if (!price || !total || more) continue;
    const unit = unitOf(reading, sentence, price);
    if (unit === undefined || !totalled.test(reading.text.slice(Math.max(price.range[1], total.range[0] - 12), total.range[0]))) continue;
    const counts = countsOf(sentence, unit, [price, total]);
    const [only] = counts;
    if (only === undefined || counts.some((one) => price.amount.times(one).eq(total.amount))) continue;
    const made = counts.reduce((value, one) => value.times(one), price.amount);
    if (made.eq(total.amount) || counts.length > 1) continue;
    yield raise(
      hull([price.range, total.range]),
      `单价乘以数量应为${show(made)}元，写的是${show(total.amount)}元`,
      `Price times number is ${show(made)}, the text says ${show(total.amount)}`,
    );
  }
}

function unitOf(reading: Reading, sentence: Sentence, price: MoneyFact): string | undefined {
  const before = priced.exec(reading.text.slice(Math.max(sentence.range[0], price.range[0] - 14), price.range[0]));
  if (before) return before[1] ?? "";
  return behind.exec(reading.text.slice(price.range[1], price.range[1] + 4))?.[1];
}

/** How many of the unit the sentence names; four quarters make a year. */
function countsOf(sentence: Sentence, unit: string, money: readonly MoneyFact[]): number[] {
  if (/^季/u.test(unit)) return /全年|年费|一年/u.test(sentence.text) ? [4] : [];
  return quantities(sentence.text, sentence.range[0])
    .filter(
      (one) =>
        !money.some((fact) => contains(fact.range, one.range)) &&
        (unit === "" ? /^[件套台个张单款份条场]$/u.test(one.unit) : one.unit === unit) &&
        !one.value.eq(1),
    )
    .map((one) => one.value.toNumber());
}
