import { exactly, type Decimal } from "../../base/decimal.js";
import { hull, type Range } from "../../base/range.js";
import { factsIn } from "../facts/facts-in.js";
import type { MoneyFact } from "../facts/fact.js";
import { numberValue } from "../facts/number-words.js";
import type { Raised } from "../finding.js";
import type { Reading, ReadingParagraph } from "../reading/reading.js";
import { paragraphsWith } from "../screen/paragraphs-with.js";
import { raise, show } from "./raise.js";

/** Right before a sum for the whole term: 12个月总额, 九个月的服务费总计, 全年服务费合计. */
const forTerm =
  /(?:(\d{1,2}|[一二两三四五六七八九十]{1,3})个?月|(全年|一年|整年))(?:的|内)?[^，。；\d元%]{0,10}?(?:总额|总计|合计|共计|总价|总费用|总共|共)(?:为|是|：|应付|人民币|含税)*$/u;
const wholeTerm = /个?月[^，。；]{0,12}[总合共]|年[^，。；]{0,12}[总合共]/u;

/** Right before a sum for one month, or right behind it. */
const forMonth = /(?:每(?:个)?月|月(?:计|付|费|租|服务费|度费用)|月合计|月结)[^，。；\d]{0,8}$/u;
const behindMonth = /^(?:元)?(?:\/月|\/个月|每月|一个月)/u;
const summed = /合计|相加|共计|共为?|总计/u;

/** What makes one month unlike another, so that no product is due. */
const uneven =
  /首月|首年|试|优惠|折|减免|免|递增|上浮|佣金|提成|阶段|旺季|淡季|前[一二两三四五六七八九十\d]|后[一二两三四五六七八九十\d]{1,2}个月|第[一二三四五六七八九十\d]{1,2}(?:个月|月|季)|起调|调整为/u;

/** 每月53,000元 … 12个月总额626,000元: the sum for the term is so many months of what a month costs, said in the same paragraph or in those right before. */
export function* terms(reading: Reading): Iterable<Raised> {
  for (const paragraph of paragraphsWith(reading, wholeTerm)) {
    if (paragraph.heading) continue;
    for (const total of sums(reading, paragraph)) {
      const lead = reading.text.slice(Math.max(paragraph.range[0], total.range[0] - 30), total.range[0]);
      const match = forTerm.exec(lead);
      if (!match) continue;
      const months = match[2] === undefined ? (numberValue(match[1] ?? "")?.toNumber() ?? 0) : 12;
      const from = openingOf(reading, paragraph);
      const said = reading.text.slice(from, total.range[1]);
      if (months < 2 || uneven.test(said)) continue;
      const before = factsIn(reading.facts.money, [from, total.range[0]]).filter(({ written }) => written === "figures");
      const monthly = before.filter((fact) => isMonthly(reading, fact));
      const one = monthly.find(({ range }) => summed.test(reading.text.slice(Math.max(from, range[0] - 14), range[0]))) ?? monthly[0];
      const kinds = new Set(monthly.map(({ amount }) => amount.toFixed()));
      if (!one || (kinds.size > 1 && !summed.test(reading.text.slice(Math.max(from, one.range[0] - 14), one.range[0])))) continue;
      const due = one.amount.times(exactly(String(months)));
      const ratio = total.amount.div(due).toNumber();
      if (total.amount.eq(due) || ratio < 0.5 || ratio > 2 || explained(total.amount, due, months, before)) continue;
      yield raise(
        hull([one.range[0] < paragraph.range[0] ? total.range : one.range, total.range]),
        `每月${show(one.amount)}元，${months}个月应为${show(due)}元，写的是${show(total.amount)}元`,
        `${show(one.amount)} a month make ${show(due)} in ${months} months, the text says ${show(total.amount)}`,
      );
    }
  }
}

const sums = (reading: Reading, { range }: ReadingParagraph): MoneyFact[] =>
  factsIn(reading.facts.money, range).filter(({ written }) => written === "figures");

const isMonthly = (reading: Reading, { range }: MoneyFact): boolean =>
  behindMonth.test(reading.text.slice(range[1], range[1] + 5)) || forMonth.test(reading.text.slice(Math.max(0, range[0] - 14), range[0]));

/** Where looking back begins: the paragraph itself where it names a month's price, else up to two before it in the same article. */
function openingOf(reading: Reading, own: ReadingParagraph): number {
  if (sums(reading, own).some((fact) => isMonthly(reading, fact))) return own.range[0];
  let first: Range = own.range;
  for (let back = 1; back <= 2; back++) {
    const other = reading.paragraphs[own.index - back];
    if (!other || other.heading || other.row || other.path.slice(0, -1).join() !== own.path.slice(0, -1).join()) break;
    first = other.range;
  }
  return first[0];
}

/** With another sum of the text, once or every month, it comes right; or with the tax that it leaves out. */
const explained = (total: Decimal, due: Decimal, months: number, others: readonly MoneyFact[]): boolean =>
  others.some(
    ({ amount }) =>
      due.plus(amount).eq(total) || due.minus(amount).eq(total) || amount.times(exactly(String(months))).eq(total) || amount.eq(total),
  ) ||
  [1.01, 1.03, 1.06, 1.13].some((rate) =>
    due
      .times(exactly(String(rate)))
      .minus(total)
      .abs()
      .lte(1),
  );
