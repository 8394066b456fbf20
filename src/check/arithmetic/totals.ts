import { sentencesWith } from "../screen/sentences-with.js";
import type { Decimal } from "../../base/decimal.js";
import { hull, type Range } from "../../base/range.js";
import type { Raised } from "../finding.js";
import type { Reading, Sentence } from "../reading/reading.js";
import { quantities, sameUnit, sum, type Quantity } from "./quantities.js";
import { raise, show } from "./raise.js";

const totalWord =
  /(?:合计|共计|总计|总共|累计为|总额为|总额|总价为?|总费用为?|总[〇㐀-鿿]{0,6}(?:目标|指标|任务|场次|额|量|数|分|计划)|(?:目标|指标)(?:总额|总数|总量)|一共|共|计|合)(?:为|是|人民币|：|每月|金额|约|付|收|需)*$/u;
const per =
  /每(?:一)?(?:个)?(?:月|席|场|期|季度|季|名|人|位|条|篇|件|套|次|天|日|小时|周|店|家|款|单|组|台)|单价|月费|日薪|时薪|单场|单条/u;
const factorUnits = new Set([
  "个月",
  "月",
  "席",
  "期",
  "个",
  "名",
  "场",
  "套",
  "件",
  "人",
  "位",
  "条",
  "篇",
  "次",
  "天",
  "日",
  "小时",
  "周",
  "店",
  "家",
  "款",
  "单",
  "组",
  "台",
]);

const mayTotal = /[合共总]计|总|共/u;

/** A、B、C，合计D: D is the sum, or a product with a number of months, seats or shops that the sentence names. */
export function* totals(reading: Reading): Iterable<Raised> {
  for (const sentence of sentencesWith(reading, mayTotal)) {
    if (sentence.paragraph.heading || sentence.paragraph.row) continue;
    yield* inStretch(reading, sentence);
  }
}

function* inStretch(reading: Reading, sentence: Sentence): Iterable<Raised> {
  const all = numbersOf(reading, sentence.range);
  let from = 0;
  for (const [at, total] of all.entries()) {
    const before = reading.text.slice(Math.max(sentence.range[0], total.range[0] - 10), total.range[0]);
    if (
      !totalWord.test(before) ||
      /总[价额][：为是]每月$/u.test(before) ||
      /其中[^，]{0,6}$/u.test(before) ||
      ["个月", "年", "周"].includes(total.unit)
    )
      continue;
    let given = all.slice(from, at);
    let items = given.filter((one) => sameUnit(one.unit, total.unit));
    if (
      items.length === 0 &&
      /^(?:三|两|四|五|各|以上|前述)?[〇㐀-鿿]{0,6}(?:合计|共计|总计|总共)/u.test(reading.text.slice(...sentence.range)) &&
      from === 0
    ) {
      given = numbersOf(reading, [sentence.paragraph.range[0], sentence.range[0]]);
      items = given.filter((one) => one.unit === total.unit);
      if (items.length < 2 || !listed(reading, items)) continue;
    }
    const factors = given.filter((one) => !sameUnit(one.unit, total.unit) && factorUnits.has(one.unit));
    from = at + 1;
    if (items.length === 0 || explained(items, factors, total)) continue;
    const steps = productSum(given, total);
    if (steps?.eq(total.value)) continue;
    const enumeration = items.length >= 2 && enumerated(reading, items, total);
    const [only] = items;
    const multiplied =
      items.length === 1 &&
      factors.length > 0 &&
      only !== undefined &&
      !continues(reading, sentence, only) &&
      per.test(reading.text.slice(Math.max(sentence.range[0], only.range[0] - 8), only.range[0])) &&
      !/其中|佣金|提成|另|首|起|折|优惠|减|赠/u.test(sentence.text);
    if (!steps && !enumeration && !multiplied && !(items.length >= 2 && items[0] !== undefined && items[0].range[0] < sentence.range[0]))
      continue;
    const expected = steps ?? (multiplied ? only.value.times(factors.at(-1)?.value ?? 1) : sum(items));
    if (!expected) continue;
    yield raise(
      hull([...items, total].map((one) => one.range)),
      `各项之和应为${show(expected)}，写的是${show(total.value)}`,
      `The parts make ${show(expected)}, the total says ${show(total.value)}`,
    );
  }
}

const numbersOf = (reading: Reading, range: Range): Quantity[] =>
  quantities(reading.text.slice(...range), range[0]).filter((one) => !isDate(reading, one));

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

/** 前三个月每月1万元，后九个月每月2万元: a number of months and a price in turn; their products make the total. */
function productSum(given: readonly Quantity[], total: Quantity): Decimal | undefined {
  if (given.length < 4 || given.length % 2 === 1) return undefined;
  const alternate = given.every((one, at) =>
    at % 2 === 0 ? one.unit !== total.unit && factorUnits.has(one.unit) : one.unit === total.unit,
  );
  if (!alternate || new Set(given.filter((_, at) => at % 2 === 0).map((one) => one.unit)).size > 1) return undefined;
  return given.reduce<Decimal | undefined>((value, one, at) => {
    const count = given[at - 1];
    return at % 2 === 0 || !count ? value : value ? value.plus(one.value.times(count.value)) : one.value.times(count.value);
  }, undefined);
}

/** The items follow each other in one list: between them only names, 、，和 and the like, no words that change the sum. */
const enumerated = (reading: Reading, items: readonly Quantity[], total: Quantity): boolean => {
  const marks = [...items, total].map((one) => one.range);
  return marks.every((range, at) => {
    const next = marks[at + 1];
    return (
      next === undefined ||
      (next[0] - range[1] <= 24 &&
        !/超过|不满|以上|以下|不超过|不低于|上限|扣|减|不含税|其中|另|每|至|到|[×÷~/]/u.test(
          reading.text.slice(range[1], next[0]).replace(/每(?:个)?月(?=合计|共|总)/u, ""),
        ))
    );
  });
};

/** Items that stand in sentences of their own before the total: 2月—4月 180,000；5月—7月 300,000；合计 480,000. */
const listed = (reading: Reading, items: readonly Quantity[]): boolean =>
  new Set(items.map((one) => reading.sentenceAt(one.range[0]).index)).size === items.length &&
  items.every((one) => /^[；。]/u.test(reading.text.slice(one.range[1], one.range[1] + 1)));

/** The sentence goes on from one with items of its own (…；…，合计…): a product of the last item says nothing. */
const continues = (reading: Reading, sentence: Sentence, only: Quantity): boolean =>
  reading.text.charAt(sentence.range[0] - 1) === "；" &&
  numbersOf(reading, [sentence.paragraph.range[0], sentence.range[0]]).some((one) => one.unit === only.unit);

const isDate = (reading: Reading, one: Quantity): boolean =>
  reading.facts.date.some((date) => date.range[0] <= one.range[0] && one.range[1] <= date.range[1]) ||
  /^第$/u.test(reading.text.charAt(one.range[0] - 1));
