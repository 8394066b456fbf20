import type { Decimal } from "../../base/decimal.js";
import { contains, hull, type Range } from "../../base/range.js";
import { factsIn } from "../facts/facts-in.js";
import type { Raised } from "../finding.js";
import type { Reading, Sentence } from "../reading/reading.js";
import { quantities, sameUnit, sum, type Quantity } from "./quantities.js";
import { raise, show } from "./raise.js";

const counted = new Set([
  "人",
  "名",
  "位",
  "个",
  "场",
  "条",
  "篇",
  "款",
  "件",
  "家",
  "店",
  "套",
  "席",
  "组",
  "台",
  "次",
  "元",
  "小时",
  "期",
  "单",
  "分",
  "间",
  "支",
  "部",
]);
const whole =
  /(?:共|编制|合计|总计|共计|团队|配备|人员|总数|总额|总预算|预算|总价|合同价|每月|每周|全年|共有|计|投入|安排|设|直播|完成|发布|制作|拍摄|提供|交付|代播|开播|覆盖)[^，。；：\d]{0,12}$/u;
const opening =
  /^(?:整)?[^，。；：（\d]{0,8}(?:：|（|，)(?:(其中|含|包括|包含)|(?:分别)?(?:为|是|系|由|即|构成为|组成为))?[^，。；：\d]{0,8}$/u;
const bound = /不少于|不低于|至少|不超过|最多|至多|约|各$/u;
const graded = /不少于|不低于|至少|以上|以下|以内|不超过|最多|至多|上限|约|每|各|[×÷*]|(?<!\d)至|到|~/u;

/** A total and its parts are three numbers. */
const numbers = /\d+|[一二两三四五六七八九十百千]+/gu;

/** N人：店长1人、设计2人…: the parts of a list that a total opens make the total; 其中 may tell only some of them. */
export function* lists(reading: Reading): Iterable<Raised> {
  for (const sentence of reading.sentences) {
    if (sentence.paragraph.heading || sentence.paragraph.row || (sentence.text.match(numbers)?.length ?? 0) < 3) continue;
    yield* listsOf(reading, sentence);
  }
}

function* listsOf(reading: Reading, sentence: Sentence): Iterable<Raised> {
  const dates = factsIn(reading.facts.date, sentence.range);
  const all = quantities(sentence.text, sentence.range[0]).filter((one) => !dates.some((date) => contains(date.range, one.range)));
  for (const [at, total] of all.entries()) {
    const before = reading.text.slice(Math.max(sentence.range[0], total.range[0] - 18), total.range[0]);
    const next = all[at + 1];
    if (!next || !counted.has(total.unit) || bound.test(before.slice(-4))) continue;
    const between = withoutDates(reading, [total.range[1], next.range[0]]);
    const lead = opening.exec(between);
    if (!lead || !(whole.test(before) || /^[：（]/u.test(between))) continue;
    const items = itemsOf(reading, sentence, total, all.slice(at + 1));
    const value = sum(items);
    if (!value || items.length < 2 || value.eq(total.value)) continue;
    const partial = lead[1] !== undefined && items.length < 3;
    if (partial && value.lt(total.value) && !nearlyAll(total, value)) continue;
    const rest = reading.text.slice(items.at(-1)?.range[1] ?? 0, sentence.range[1]);
    if (value.lt(total.value) && /^等|其余|其他|另|余/u.test(rest)) continue;
    // 6人，由主管1人带队，客服2人轮班: some of them are named, not all.
    if (items.length < 3 && value.lt(total.value.times(0.6))) continue;
    yield raise(
      hull([total, ...items].map((one) => one.range)),
      `各项之和为${show(value)}，总数写的是${show(total.value)}`,
      `The parts make ${show(value)}, the whole says ${show(total.value)}`,
    );
    return;
  }
}

/** 26场，其中日播18场、专场6场: two kinds of one thing that miss the whole by little are meant to make it; of people 其中 names some. */
const nearlyAll = (total: Quantity, value: Decimal): boolean => !/[人名位个]/u.test(total.unit) && value.gte(total.value.times(0.85));

/** The quantities of the total's unit that follow in one list. */
function itemsOf(reading: Reading, sentence: Sentence, total: Quantity, following: readonly Quantity[]): Quantity[] {
  const items: Quantity[] = [];
  let end = total.range[1];
  for (const one of following) {
    const between = withoutDates(reading, [end, one.range[0]]);
    const closed = /）/u.test(between) && items.length > 0;
    if (
      closed ||
      !sameUnit(one.unit, total.unit) ||
      graded.test(between) ||
      between.length > 26 ||
      (items.length > 0 && !/[、，；和及]/u.test(between))
    )
      break;
    items.push(one);
    end = one.range[1];
  }
  return end <= sentence.range[1] ? items : [];
}

const withoutDates = (reading: Reading, range: Range): string =>
  factsIn(reading.facts.date, range).reduceRight(
    (text, date) => text.slice(0, date.range[0] - range[0]) + text.slice(date.range[1] - range[0]),
    reading.text.slice(...range),
  );
