import { hull } from "../../base/range.js";
import type { Decimal } from "../../base/decimal.js";
import type { MoneyFact, PercentFact } from "../facts/fact.js";
import type { Raised } from "../finding.js";
import type { Reading, Sentence } from "../reading/reading.js";
import { raise, show } from "./raise.js";
import { factsIn } from "../facts/facts-in.js";

interface Share {
  readonly part: MoneyFact;
  readonly whole: MoneyFact;
  readonly percent: PercentFact;
}

const isPart = /^(?:整)?(?:（[^（）\d]{0,12}）)?，?(?:即|约|正好|刚好|恰)?(?:为|是|占|相当于|等于|合|折合)[^，。；\d]{0,12}$/u;
const ofWhole = /^(?:整)?的(?:比例为)?$/u;
const results =
  /^(?:的(?:佣金|比例|费率)?)?(?:[^，。；\d]{0,6})?(?:，|（|：)?(?:即|计算为|计算得|计|计为|计提|为|是|得|合|折合|共|应付|应为|相当于|等于|应得|佣金|提成|费用|报酬|=)+(?:人民币|¥)?$/u;
const applied = /^(?:整)?(?:，|（|：)?(?:按|以|乘以|乘|×|提取|计提|提成|提|收取|抽成|抽取|抽)[^，。；\d]{0,10}$/u;

/** A为B的P%; B的P%即A; B按P%计算为A; 总价B，首付P%即A: the three numbers of a share must fit. */
export function* shares(reading: Reading): Iterable<Raised> {
  for (const sentence of reading.sentences) {
    if (sentence.paragraph.heading) continue;
    for (const share of sharesOf(reading, sentence)) {
      if (inSum(reading.text, share) || fits(share) || /[约近]$/u.test(reading.text.slice(0, share.part.range[0]).slice(-1))) continue;
      const expected = share.whole.amount.times(share.percent.percent).div(100);
      yield raise(
        hull([share.part.range, share.whole.range, share.percent.range]),
        `${show(share.whole.amount)}元的${share.percent.percent.toFixed()}%是${show(expected)}元，写的是${show(share.part.amount)}元`,
        `${share.percent.percent.toFixed()} % of ${show(share.whole.amount)} is ${show(expected)}, the text says ${show(share.part.amount)}`,
      );
    }
  }
}

/** A term of a longer sum is for the equations: 200,000元×1.5%＋100,000元×2.5%＝3,000元＋2,500元. */
const inSum = (text: string, { part, whole }: Share): boolean =>
  /[+＋]\s*$/u.test(text.slice(Math.max(0, whole.range[0] - 3), whole.range[0])) ||
  /^元?\s*[+＋]/u.test(text.slice(part.range[1], part.range[1] + 3));

function sharesOf(reading: Reading, sentence: Sentence): Share[] {
  const money = factsIn(reading.facts.money, sentence.range).filter((fact) => fact.written === "figures");
  if (money.length < 2) return [];
  const between = (a: { range: readonly [number, number] }, b: { range: readonly [number, number] }): string =>
    reading.text.slice(a.range[1], b.range[0]);
  return factsIn(reading.facts.percent, sentence.range).flatMap((percent): Share[] => {
    const before = money.filter((fact) => fact.range[1] <= percent.range[0]);
    const after = money.find((fact) => fact.range[0] >= percent.range[1]);
    const [whole, part] = [before.at(-1), before.at(-2)];
    if (whole && part && ofWhole.test(between(whole, percent)) && isPart.test(between(part, whole))) return [{ part, whole, percent }];
    if (!after || !results.test(between(percent, after))) return [];
    if (whole && (ofWhole.test(between(whole, percent)) || applied.test(between(whole, percent)))) return [{ part: after, whole, percent }];
    const total = totalOf(reading, before, sentence);
    const says = reading.text.slice(Math.max(sentence.range[0], percent.range[0] - 14), percent.range[0]);
    const later = money.find(
      (fact) =>
        fact !== after &&
        /(?:总价|总额|合同价款?|总费用)(?:款)?(?:为|是|：)?(?:人民币)?$/u.test(
          reading.text.slice(Math.max(sentence.range[0], fact.range[0] - 10), fact.range[0]),
        ),
    );
    const base = total ?? later;
    return base && /(?:总价|总额|合同价款?|总费用|首付|首期|预付|定金|尾款|违约金)[^，。；\d]{0,8}$/u.test(says)
      ? [{ part: after, whole: base, percent }]
      : [];
  });
}

const totalOf = (reading: Reading, before: readonly MoneyFact[], sentence: Sentence): MoneyFact | undefined =>
  before.find((fact) =>
    /(?:总价|总额|总计|合计|合同价款?|总费用)(?:款)?(?:为|是|：)?(?:人民币)?$/u.test(
      reading.text.slice(Math.max(sentence.range[0], fact.range[0] - 10), fact.range[0]),
    ),
  );

/** Right to one yuan, or right to the places that the rate shows (8.33 % of 360,000 for 30,000). */
function fits({ part, whole, percent }: Share): boolean {
  if (whole.amount.eq(0)) return true;
  const expected: Decimal = whole.amount.times(percent.percent).div(100);
  if (expected.minus(part.amount).abs().lte(1)) return true;
  const places = percent.percent.toFixed().split(".")[1]?.length ?? 0;
  const real = part.amount.div(whole.amount).times(100);
  return (
    places > 0 &&
    real
      .minus(percent.percent)
      .abs()
      .lte(0.51 * 10 ** -places)
  );
}
