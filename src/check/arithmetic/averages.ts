import { sentencesWith } from "../screen/sentences-with.js";
import { hull } from "../../base/range.js";
import type { Raised } from "../finding.js";
import type { Reading } from "../reading/reading.js";
import { raise, show } from "./raise.js";
import { factsIn } from "../facts/facts-in.js";

const periods: readonly (readonly [RegExp, number])[] = [
  [/全年|年度|一年|每年|年(?=服务费|费|付|收|薪|固定|目标|销售|GMV|总|预算|任务)|年费/u, 12],
  [/半年/u, 6],
  [/每?季度?|一个季度/u, 3],
];
const monthly =
  /(?:平均|折合|均摊|分摊|摊|相当于|即|合)?每(?:个)?月(?:服务费|月费|费用|应付|支付|付|平均|约|为|是|人民币)*$|月均(?:为|约|人民币)*$|月费(?:为|：|人民币)*$/u;
const perMonth = /每(?:个)?月|月均|月费/u;
const linked = /平均|折合|均摊|分摊|摊|相当于|即|合每|月均|合计|共计|总计|共/u;

/** 半年96,000元，平均每月16,000元: an amount for a period and the amount for its month must fit. */
export function* averages(reading: Reading): Iterable<Raised> {
  for (const sentence of sentencesWith(reading, perMonth)) {
    const { text, range } = sentence;
    if (sentence.paragraph.heading || !linked.test(text)) continue;
    if (/首月|首年|[打\d一二三四五六七八九]折|折扣|优惠|减免|赠|另|佣金|试运营|上调|下调|递增|不等|旺季/u.test(text)) continue;
    const money = factsIn(reading.facts.money, range).filter(
      (fact) => !/[~至-]$/u.test(reading.text.slice(fact.range[0] - 1, fact.range[0])),
    );
    if (money.length !== 2) continue;
    const [first, second] = money;
    if (!first || !second) continue;
    const lead = (fact: typeof first, from: number): string => reading.text.slice(from, fact.range[0]);
    const [a, b] = [lead(first, range[0]), lead(second, first.range[1])];
    const [month, whole, said] = monthly.test(b) ? [second, first, a] : monthly.test(a) ? [first, second, b] : [];
    if (!month || !whole || said === undefined || /每(?:个)?月|月费/u.test(said)) continue;
    const count = monthsIn(reading, said, whole === first ? range[0] : first.range[1], whole.range[0]);
    if (count === undefined || month.amount.times(count).minus(whole.amount).abs().lte(count)) continue;
    yield raise(
      hull([first.range, second.range]),
      `每月${show(month.amount)}元，${count}个月应为${show(month.amount.times(count))}元，写的是${show(whole.amount)}元`,
      `${show(month.amount)} a month make ${show(month.amount.times(count))} in ${count} months, the text says ${show(whole.amount)}`,
    );
  }
}

function monthsIn(reading: Reading, text: string, from: number, to: number): number | undefined {
  const stated = factsIn(reading.facts.duration, [from, to]).find((fact) => fact.unit === "month" || fact.unit === "year");
  if (stated) return stated.unit === "year" ? stated.count * 12 : stated.count;
  return periods.find(([words]) => words.test(text))?.[1];
}
