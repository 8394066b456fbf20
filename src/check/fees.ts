import { exactly, type Decimal } from "../base/decimal.js";
import type { MoneyFact } from "./facts/fact.js";
import type { Reading } from "./reading/reading.js";
import { oncePerReading } from "./reading/once-per-reading.js";

const ours = /[〇㐀-鿿\ue010\ue011]费(?!率)|费用|价款|报酬|酬金|合同(?:总)?(?:金额|价|额|款)|标的|总价|两项|三店/u;
const notOurs = /目标|GMV|销售额|成交额|预算|推广费|投流|违约金|赔偿|定金|订金|保证金|货款|限额|不超过|上限/u;

/**
 * The contract's total fee as far as the text says it: the largest amount called a total of fees, else a monthly fee times the
 * term, else the only fee. Undefined where fees are a commission only.
 */
export const totalFee = oncePerReading((reading): Decimal | undefined => {
  const known = reading.facts.money.filter((fact) => fact.currency === "CNY");
  const amounts = known.some((fact) => fact.written === "figures") ? known.filter((fact) => fact.written === "figures") : known;
  const clause = (fact: MoneyFact): string => reading.sentenceAt(fact.range[0]).text;
  const stretch = (fact: MoneyFact): string => {
    const sentence = reading.sentenceAt(fact.range[0]);
    const at = fact.range[0] - sentence.range[0];
    return sentence.text.slice(
      sentence.text.lastIndexOf("，", at) + 1,
      sentence.text.indexOf("，", at) === -1 ? undefined : sentence.text.indexOf("，", at),
    );
  };
  const near = (fact: MoneyFact, before: number): string => reading.text.slice(Math.max(0, fact.range[0] - before), fact.range[0]);
  const totals = amounts.filter(
    (fact) =>
      /(?:合计|总计|共计|(?:\d|[一二三四五六七八九十两])个?(?:月|年|期|季度?)共|总额|总价|全年|年度|一年|整年|总共|总费用|合同价款?|合同金额|合同额|标的额|项目款|打包价?|年费|年服务费)[^，。；\d]{0,12}$/u.test(
        near(fact, 20),
      ) &&
      isFee(reading, fact, stretch(fact)) &&
      !/每月[^，。；]{0,4}$/u.test(near(fact, 6)),
  );
  if (totals.length > 0) return totals.map((fact) => fact.amount).reduce((a, b) => (a.gt(b) ? a : b));
  const monthly = amounts.filter(
    (fact) => /(?:每月|每个月|月)[^，。；\d]{0,10}$/u.test(near(fact, 14)) && ours.test(clause(fact)) && !notOurs.test(stretch(fact)),
  );
  const months = termMonths(reading);
  const [firstMonthly] = monthly;
  if (firstMonthly && months !== undefined)
    return monthly
      .map((fact) => fact.amount)
      .reduce((a, b) => (a.gt(b) ? a : b))
      .times(exactly(months));
  const single = amounts.filter(
    (fact) =>
      /(?:服务费|托管费|运营费|代运营费|总价|费用)(?:为|：|共|共计|合计|人民币)*$/u.test(near(fact, 12)) && !notOurs.test(near(fact, 12)),
  );
  return single[0]?.amount;
});

/** 12个月合计…元 in a sentence about fees, or in a paragraph of an article on fees. */
function isFee(reading: Reading, fact: MoneyFact, stretch: string): boolean {
  const sentence = reading.sentenceAt(fact.range[0]);
  const titled = sentence.paragraph.titles.some((title) => /费用|服务费|价款|报酬|费/u.test(title));
  return !notOurs.test(stretch) && (titled || ours.test(sentence.text));
}

/** The length of the term in months: 期限为12个月, 有效期一年. */
export const termMonths = oncePerReading((reading): number | undefined => {
  for (const fact of reading.facts.duration) {
    if (fact.unit !== "month" && fact.unit !== "year") continue;
    const before = reading.text.slice(Math.max(0, fact.range[0] - 8), fact.range[0]);
    if (/(?:期限|有效期|为期|合作期|服务期|期)(?:为|是|：|共)?$/u.test(before) && !/试/u.test(before))
      return fact.unit === "year" ? fact.count * 12 : fact.count;
  }
  return undefined;
});
