import { say } from "../../base/bilingual.js";
import { exactly, grouped, type Decimal } from "../../base/decimal.js";
import { contains, type Range } from "../../base/range.js";
import { deposits, type Deposit } from "../deposits.js";
import { termMonths, totalFee } from "../fees.js";
import type { Raised } from "../finding.js";
import { monthsOf } from "../dates/period.js";
import type { Reading } from "../reading/reading.js";
import { defineRule, lookedAt } from "./rule.js";
import { oncePerReading } from "../reading/once-per-reading.js";
import { factsIn } from "../facts/facts-in.js";

/** Sentences that state the cap itself, or what becomes of the earnest money. */
const rule = /不(?:得)?超过|超过[^，。；]{0,14}(?:部分|的)|超出|以内|上限|罚则/u;

/** Mentions of earnest money, one a paragraph. */
const earnest = oncePerReading((reading): readonly Deposit[] => {
  const seen = new Set<number>();
  return deposits(reading).filter(({ word, sentence }) => {
    if ((word !== "定金" && word !== "both") || seen.has(sentence.index)) return false;
    seen.add(sentence.index);
    return true;
  });
});

/** Where the share or the amount of a mention may stand: its sentence, and the next one of its paragraph when it opens a list of fields. */
function scopeOf({ sentence, range }: Deposit): Range {
  const rest = sentence.text.slice(range[1] - sentence.range[0]);
  if (sentence.paragraph.row) return [sentence.range[0], sentence.paragraph.range[1]];
  const next = sentence.paragraph.sentences.find((other) => other.index === sentence.index + 1);
  const field =
    /^[】）]?(?:比例|金额|数额)?[：，；]?[^，。；]{0,8}[；。：]$/u.test(rest) ||
    sentence.paragraph.titles.some((title) => title.includes("定金"));
  return [sentence.range[0], field && next ? next.range[1] : sentence.range[1]];
}

function* excess(reading: Reading, one: Deposit): Iterable<Raised> {
  const scope = scopeOf(one);
  const text = reading.text.slice(...scope);
  if (rule.test(text)) return;
  const range = scope;
  const share = factsIn(reading.facts.percent, scope).find((fact) => sharesPrice(reading, one, fact.range, scope));
  if (share?.percent.gt(20)) {
    yield { range, message: over(share.percent.toFixed()) };
    return;
  }
  const months = monthly(reading, one, scope);
  const term = termMonths(reading);
  if (months !== undefined && term !== undefined && months / term > 0.2) {
    yield { range, message: over(String(Math.round((months / term) * 1000) / 10)) };
    return;
  }
  const total = totalFee(reading) ?? totalNear(reading, scope);
  const amount =
    reading.facts.money.find(
      (fact) => contains([one.range[1], scope[1]], fact.range) && !/总/u.test(reading.text.slice(one.range[1], fact.range[0])),
    ) ?? amountBefore(reading, one, scope);
  const rest = amount && restOf(reading, one, amount.range);
  const price = rest ?? total;
  if (share || !amount || !price?.gt(0) || !amount.amount.div(price).gt(0.2) || amount.amount.gte(price)) return;
  const percent = amount.amount.div(price).times(100).round(2).toFixed();
  yield {
    range,
    message: say(
      `定金${grouped(amount.amount)}元是合同价款${grouped(price)}元的${percent}%，超过20%`,
      `Earnest money of ${grouped(amount.amount)} is ${percent} % of ${grouped(price)}, over 20 %`,
    ),
    fix: { mode: "replace", text: `${grouped(price.times(0.2).round(2))}元`, range: amount.range },
  };
}

const over = (percent: string) => say(`定金为${percent}%，超过法定上限20%`, `Earnest money of ${percent} % is over the cap of 20 %`);

/** A share of the price that is the earnest money: 定金为总价的40%, 一半做定金, 定金比例：25%; not 退还定金的一半. */
function sharesPrice(reading: Reading, { range }: Deposit, fact: Range, scope: Range): boolean {
  const [between, after] =
    fact[0] >= range[1] ? [reading.text.slice(range[1], fact[0]), true] : [reading.text.slice(fact[1], range[0]), false];
  const tail = reading.text.slice(fact[1], Math.min(scope[1], fact[1] + 8));
  if (/(?:月|季|首期|当期|首付)(?:的)?(?:服务费|费|款)/u.test(between)) return false;
  if (after)
    return (
      !/^的|逾期|违约|利息|每日|返还|退还|扣|余款|尾款|其余|首付/u.test(between) && !/^(?:尾款|余款)/u.test(tail) && between.length <= 30
    );
  return /^(?:的)?(?:款项?|费用|服务费|价款|金额)?(?:作为|作|做|为|是|系|当|当作|用作|充作|(?:向\ue011|向\ue010)?(?:先行|预先)?(?:支付|给付|交付|缴付|缴纳|交纳|付|交|缴|收取))?(?:合同)?(?:的)?$/u.test(
    between,
  );
}

/** 付定金12,000元，剩下的24,000元…付清: what is paid down and the rest make the price. */
function restOf(reading: Reading, { sentence }: Deposit, amount: Range): Decimal | undefined {
  const rest = factsIn(reading.facts.money, [amount[1], sentence.range[1]]).find((fact) =>
    /(?:剩下|剩余|余下|其余|余款|尾款)(?:的|款|部分|款项|为|：|人民币)*$/u.test(
      reading.text.slice(Math.max(0, fact.range[0] - 10), fact.range[0]),
    ),
  );
  const paid = reading.facts.money.find((fact) => fact.range[0] === amount[0]);
  return rest && paid ? rest.amount.plus(paid.amount) : undefined;
}

/** 相当于三个月服务费的定金; 定金为三个月服务费. */
function monthly(reading: Reading, { range }: Deposit, scope: Range): number | undefined {
  const fact = factsIn(reading.facts.duration, scope).find(
    (one) =>
      one.unit === "month" &&
      /^(?:的)?(?:固定|基础|运营|代运营|月)?(?:服务费|费用|月费|租金|托管费)/u.test(reading.text.slice(one.range[1], one.range[1] + 10)) &&
      Math.min(Math.abs(one.range[0] - range[1]), Math.abs(range[0] - one.range[1])) <= 14,
  );
  return fact && monthsOf(fact);
}

const totalNear = (reading: Reading, scope: Range): Decimal | undefined =>
  factsIn(reading.facts.money, scope).find((fact) =>
    /(?:总价|总额|合计|总费用|价款|标的额?)(?:为|是|：|人民币)*$/u.test(reading.text.slice(Math.max(0, fact.range[0] - 10), fact.range[0])),
  )?.amount ?? onlyPrice(reading);

/** 总价 anywhere else in the text. */
const onlyPrice = (reading: Reading): Decimal | undefined => {
  const prices = reading.facts.money.filter((fact) =>
    /(?:合同)?(?:总价|总额|总费用|价款总额|标的额|合同价|合同金额|合同额|价款)(?:款)?(?:为|是|：|人民币)*$/u.test(
      reading.text.slice(Math.max(0, fact.range[0] - 10), fact.range[0]),
    ),
  );
  return prices.length === 0 ? undefined : prices.map((fact) => fact.amount).reduce((a, b) => (a.gt(b) ? a : b), exactly(0));
};

/** 付两万元作为定金. */
const amountBefore = (reading: Reading, { range }: Deposit, scope: Range) =>
  reading.facts.money.find(
    (fact) =>
      contains([scope[0], range[0]], fact.range) &&
      /^(?:整)?(?:（[^）]*）)?(?:的|作为|作|做|为|当)*$/u.test(reading.text.slice(fact.range[1], range[0])),
  );

/** Earnest money over 20 % of the contract's price has no effect as such for the excess. */
export const depositOverCap = defineRule({
  id: "deposit-over-cap",
  kind: "deposit-over-cap",
  topic: "fees",
  why: say(
    "定金不得超过主合同标的额的百分之二十，超过部分不产生定金的效力。",
    "Earnest money may not exceed 20 % of the price; the excess has no such effect.",
  ),
  law: ["民法典/586"],
  examples: [
    { text: "第一条 服务费\n服务费合计540,000元。甲方支付定金162,000元。", finds: ["甲方支付定金162,000元。"] },
    { text: "第一条 服务费\n服务费合计540,000元。甲方支付定金100,000元。", finds: [] },
    { text: "定金为合同总额的30%。", finds: ["定金为合同总额的30%。"] },
    { text: "定金为合同总额的20%。", finds: [] },
    { text: "第一条 服务费\n服务费合计100,000元。乙方交纳履约保证金50,000元。", finds: [] },
  ],
  *check({ reading }) {
    for (const one of earnest(reading)) {
      const [first] = excess(reading, one);
      if (first) yield first;
    }
  },
  evidence: ({ reading }) => ({
    ...lookedAt(
      say("定金", "earnest money"),
      earnest(reading).map(({ sentence }) => sentence),
    ),
    ...(earnest(reading).length > 0 && totalFee(reading) === undefined
      ? { impossible: say("合同没有写明价款总额", "The contract does not state its price") }
      : {}),
  }),
});
