import { say } from "../../base/bilingual.js";
import { grouped, type Decimal } from "../../base/decimal.js";
import { hull, type Range } from "../../base/range.js";
import type { Raised } from "../finding.js";
import type { Reading, ReadingParagraph, Sentence } from "../reading/reading.js";
import { evaluate, quantities, type Quantity } from "../sums.js";
import { defineRule } from "./rule.js";

const raise = (range: Range, zh: string, en: string): Raised => ({ range, message: say(zh, en) });

/** A＝B×C＝D: every side that is a number must equal the next. */
function* equations(reading: Reading): Iterable<Raised> {
  for (const match of reading.text.matchAll(
    /[\d（(][\d,.%万亿元名人场条个月席件次期×÷+\-*/（）()]*(?:=[\d（(][\d,.%万亿元名人场条个月席件次期×÷+\-*/（）()]*)+/gu,
  )) {
    const sides = match[0]
      .replace(/[）)]+$/u, (end) => (balanced(match[0]) ? end : ""))
      .split("=")
      .map(evaluate);
    for (const [at, left] of sides.entries()) {
      const right = sides[at + 1];
      if (!left || !right || left.operators + right.operators === 0) continue;
      const tolerance = right.decimals > 2 ? 0.00005 : 0.01;
      if (left.value.minus(right.value).abs().lte(tolerance)) continue;
      yield raise(
        [match.index, match.index + match[0].length],
        `算式不成立：左边为${show(left.value)}，右边为${show(right.value)}`,
        `The equation does not hold: ${show(left.value)} against ${show(right.value)}`,
      );
    }
  }
}

const balanced = (text: string): boolean => text.split(/[（(]/u).length === text.split(/[）)]/u).length;

const show = (value: Decimal): string => grouped(value.round(4));

const totalWord = /(?:合计|共计|总计|总共|累计为|总额为|总额|共)(?:为|是|人民币|：|每月|金额|约)*$/u;

/** A、B、C，合计D: D is the sum, or a product with a number of months, seats or shops that the sentence names. */
function* totals(reading: Reading): Iterable<Raised> {
  for (const sentence of reading.sentences) {
    if (sentence.paragraph.heading || !/合计|共计|总计|总额/u.test(sentence.text)) continue;
    const all = quantities(sentence.text, sentence.range[0]).filter((one) => !isDate(reading, one));
    let from = 0;
    for (const [at, total] of all.entries()) {
      const before = reading.text.slice(Math.max(sentence.range[0], total.range[0] - 10), total.range[0]);
      if (!totalWord.test(before) || total.unit === "个月") continue;
      const items = all.slice(from, at).filter((one) => one.unit === total.unit);
      const factors = all
        .slice(from, at)
        .filter((one) => one.unit !== total.unit && ["个月", "席", "期", "个", "名", "场", "套", "月", "件", "人"].includes(one.unit));
      from = at + 1;
      if (items.length === 0 || explained(items, factors, total)) continue;
      const listed = items.length >= 2 && enumerated(reading, items, total);
      const [only] = items;
      const multiplied =
        items.length === 1 &&
        factors.length > 0 &&
        only !== undefined &&
        /每(?:个)?(?:月|席|场|期|季度|名)|单价|月费/u.test(
          reading.text.slice(Math.max(sentence.range[0], only.range[0] - 8), only.range[0]),
        ) &&
        !/其中|佣金|提成|另/u.test(sentence.text);
      if (!listed && !multiplied) continue;
      const expected = listed ? sum(items) : only?.value.times(factors.at(-1)?.value ?? 1);
      if (expected === undefined) continue;
      yield raise(
        hull([...items, total].map((one) => one.range)),
        `各项之和应为${show(expected)}，写的是${show(total.value)}`,
        `The parts make ${show(expected)}, the total says ${show(total.value)}`,
      );
    }
  }
}

const sum = (items: readonly Quantity[]): Decimal | undefined => {
  const [first, ...rest] = items;
  return first && rest.reduce((value, one) => value.plus(one.value), first.value);
};

/** Any reading under which the total is right: the sum of the last items, times one or two of the factors. */
function explained(items: readonly Quantity[], factors: readonly Quantity[], total: Quantity): boolean {
  for (let start = 0; start < items.length; start++) {
    const value = sum(items.slice(start));
    if (!value) continue;
    if (value.eq(total.value)) return true;
    for (const [at, factor] of factors.entries()) {
      if (value.times(factor.value).eq(total.value)) return true;
      if (factors.slice(at + 1).some((other) => value.times(factor.value).times(other.value).eq(total.value))) return true;
    }
  }
  return items.some((item) => item.value.eq(total.value) || factors.some((factor) => item.value.times(factor.value).eq(total.value)));
}

/** The items follow each other in one list: between them only names, 、，和 and the like, no words that change the sum. */
const enumerated = (reading: Reading, items: readonly Quantity[], total: Quantity): boolean => {
  const marks = [...items, total].map((one) => one.range);
  return marks.every((range, at) => {
    const next = marks[at + 1];
    return (
      next === undefined ||
      (next[0] - range[1] <= 24 &&
        !/超过|不满|以上|以下|不超过|不低于|上限|扣|减|其中|另|每|[×÷]/u.test(reading.text.slice(range[1], next[0])))
    );
  });
};

const isDate = (reading: Reading, one: Quantity): boolean =>
  reading.facts.date.some((date) => date.range[0] <= one.range[0] && one.range[1] <= date.range[1]) ||
  /^第$/u.test(reading.text.charAt(one.range[0] - 1));

/** 不含税价 × 税率 = 税额, and both make the price; one fen of rounding is free. */
function* taxes(reading: Reading): Iterable<Raised> {
  for (const sentence of reading.sentences) {
    const { text } = sentence;
    const net = moneyAfter(reading, sentence, /不含(?:增值)?税(?:的)?(?:价格|金额|价款|价|额|部分)?(?:为|是|：)?(?:人民币)?$/u);
    const tax = moneyAfter(reading, sentence, /(?<!含)税额(?:为|是|：)?(?:人民币)?$|(?:增值税|税款|税金)(?:为|：)?(?:人民币)?$/u);
    if (!net || !tax || !/税/u.test(text)) continue;
    const rate =
      reading.facts.percent.find((fact) => within(sentence.range, fact.range)) ??
      reading.facts.percent.find((fact) => within(sentence.paragraph.range, fact.range));
    const gross = reading.facts.money.filter(
      (fact) => within(sentence.range, fact.range) && fact.written === "figures" && fact !== net && fact !== tax,
    );
    const range = hull([net.range, tax.range]);
    if (rate && net.amount.times(rate.percent).div(100).minus(tax.amount).abs().gt(0.011))
      yield raise(
        range,
        `不含税价乘以税率应为${show(net.amount.times(rate.percent).div(100).round(2))}元，税额写的是${show(tax.amount)}元`,
        `Net price times rate is ${show(net.amount.times(rate.percent).div(100).round(2))}, the tax says ${show(tax.amount)}`,
      );
    else if (
      gross.length === 1 &&
      gross[0] &&
      gross[0].amount.minus(net.amount.plus(tax.amount)).abs().gt(0.011) &&
      gross[0].range[0] < net.range[0]
    )
      yield raise(
        hull([gross[0].range, range]),
        `不含税价与税额之和为${show(net.amount.plus(tax.amount))}元，与含税价${show(gross[0].amount)}元不符`,
        `Net price and tax make ${show(net.amount.plus(tax.amount))}, not ${show(gross[0].amount)}`,
      );
  }
}

const within = (outer: Range, inner: Range): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

const moneyAfter = (reading: Reading, sentence: Sentence, words: RegExp) =>
  reading.facts.money.find(
    (fact) =>
      within(sentence.range, fact.range) &&
      fact.written === "figures" &&
      words.test(reading.text.slice(Math.max(sentence.range[0], fact.range[0] - 14), fact.range[0])),
  );

/** 付30%、付40%、付25%: instalments of one fee make 100 %. */
function* instalments(reading: Reading): Iterable<Raised> {
  for (const paragraph of reading.paragraphs) {
    if (paragraph.heading) continue;
    for (const run of instalmentRuns(reading, paragraph)) {
      const total = run.reduce((value, fact) => value + fact.percent.toNumber(), 0);
      if (Math.abs(total - 100) < 0.001) continue;
      yield raise(hull(run.map((fact) => fact.range)), `分期比例合计${total}%，不是100%`, `The instalments make ${total} %, not 100 %`);
    }
  }
}

function instalmentRuns(reading: Reading, paragraph: ReadingParagraph) {
  const paid = reading.facts.percent.filter((fact) => {
    if (!within(paragraph.range, fact.range)) return false;
    const before = reading.text.slice(Math.max(paragraph.range[0], fact.range[0] - 14), fact.range[0]);
    return (
      /(?:付|支付|付款|结算|首付|尾款|余款|预付)(?:款)?(?:合同)?(?:总)?(?:额|价|费用|服务费|款项|余款|剩余|的|为)*$/u.test(before) &&
      !/逾期|违约|至$/u.test(before)
    );
  });
  const split = /分(?:两|二|三|四|五|六|\d)[次期笔]|首付|尾款|余款/u.test(reading.text.slice(...paragraph.range));
  return paid.length >= 3 || (paid.length === 2 && split) ? [paid] : [];
}

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
    { text: "服务费分三次支付：签约后付30%，中期付40%，验收后付30%。", finds: [] },
    { text: "服务费分三次支付：签约后付30%，中期付40%，验收后付25%。", finds: ["30%，中期付40%，验收后付25%"] },
  ],
  *check({ reading }) {
    yield* equations(reading);
    yield* totals(reading);
    yield* taxes(reading);
    yield* instalments(reading);
  },
  evidence: ({ reading }) => ({ evidence: reading.facts.money.length }),
});
