import { say } from "../../base/bilingual.js";
import { grouped } from "../../base/decimal.js";
import { hull, type Range } from "../../base/range.js";
import { toWords } from "../../base/rmb-words.js";
import type { MoneyFact } from "../facts/fact.js";
import type { Reading } from "../reading/reading.js";
import { defineRule, lookedAt } from "./rule.js";
import { oncePerReading } from "../reading/once-per-reading.js";

interface Pair {
  /** The one that is kept when they differ: figures before words, digits before numerals. */
  readonly figures: MoneyFact;
  readonly words: MoneyFact;
}

/** How an amount is written: figures, common numerals (九万元) or capitals; a restatement changes the way of writing. */
const writing = (reading: Reading, fact: MoneyFact): "capital" | "han" | "scaled" | "digits" => {
  if (fact.written === "words") return "capital";
  const text = reading.text.slice(...fact.range);
  return /\d/u.test(text) ? (/\d[万千百亿]/u.test(text) ? "scaled" : "digits") : "han";
};

/** Amounts that are said twice side by side in two ways of writing: 120,000元（大写：…）, 人民币伍万元整（¥50,000）, 九万元（90万元）. */
const amountPairs = oncePerReading((reading): readonly Pair[] => {
  const { money } = reading.facts;
  const pairs: Pair[] = [];
  for (let at = 0; at + 1 < money.length; at++) {
    const [first, second] = [money[at], money[at + 1]];
    if (!first || !second || first.currency !== second.currency) continue;
    const between = reading.text.slice(first.range[1], second.range[0]);
    const [a, b] = [writing(reading, first), writing(reading, second)];
    if (a === b || between.length > 30) continue;
    const capital = a === "capital" || b === "capital";
    const alone = between === "（" && reading.text.slice(second.range[1], second.range[1] + 2).startsWith("）");
    if (!(capital ? joins(between) : alone)) continue;
    const wordsFirst = a === "capital" || (a === "han" && b !== "capital");
    pairs.push(wordsFirst ? { figures: second, words: first } : { figures: first, words: second });
    at++;
  }
  return pairs;
});

/** What stands between the two: signs, 大写, 小写, 人民币, 即, a remark in brackets (含税), a unit of time (/月). */
const joins = (between: string): boolean =>
  /^(?:整|正|\/[年月季场次]|（[^（）\d]{1,10}）)?[（()：，、\s]*(?:(?:合计)?(?:人民币)?(?:金额)?(?:大写|小写)(?:金额)?(?:为|是)?|即|计|合|也就是)?[（()：，、\s]*(?:人民币|¥|RMB)?[：\s]*$/u.test(
    between,
  );

/** The amount without the currency before it, which stays as it is written. */
function bare({ text }: Reading, { range: [start, end] }: MoneyFact): Range {
  const currency = /^人民币\s*/u.exec(text.slice(start, end));
  return [start + (currency?.[0].length ?? 0), end];
}

/** The amount in words must equal the amount in figures beside it. */
export const amountMismatch = defineRule({
  id: "amount-mismatch",
  kind: "amount-mismatch",
  topic: "fees",
  why: say(
    "大小写不一致时，合同没有法定的取舍规则（票据法第八条只约束票据），只能按合同解释处理，容易争议。",
    "Where figures and words differ, no statute says which prevails in a contract; it becomes a matter of interpretation.",
  ),
  law: ["民法典/142", "民法典/466"],
  examples: [
    { text: "服务费为人民币120,000元（大写：壹拾贰万元整）。", finds: [] },
    { text: "服务费为人民币120,000元（大写：壹拾贰万壹仟元整）。", finds: ["人民币120,000元（大写：壹拾贰万壹仟元整"] },
    { text: "履约保证金30,000元（大写：人民币叁拾万元整），到期退还。", finds: ["30,000元（大写：人民币叁拾万元整"] },
    { text: "服务费人民币伍万元整（¥50,000.00）。", finds: [] },
    { text: "服务费人民币伍万元整（¥55,000.00）。", finds: ["人民币伍万元整（¥55,000.00"] },
    { text: "总价1,000,000元（大写：人民币壹佰万元整），首付300,000元（大写：人民币叁拾万元整）。", finds: [] },
    { text: "总价12万元（大写：人民币壹拾贰万元整）。", finds: [] },
    { text: "合计人民币720,000元（大写：人民币柒拾贰万伍仟元整）。", finds: ["人民币720,000元（大写：人民币柒拾贰万伍仟元整"] },
    { text: "保证金为1.5万元（大写：壹万伍仟元整）。", finds: [] },
    { text: "每月6,000元（大写：陆仟元整）；全年72,000元（大写：柒万元整）。", finds: ["72,000元（大写：柒万元整"] },
  ],
  *check({ reading }) {
    for (const { figures, words } of amountPairs(reading)) {
      if (figures.amount.eq(words.amount)) continue;
      yield {
        range: hull([figures.range, words.range]),
        message: say(
          `小写为${grouped(figures.amount)}元，大写为${grouped(words.amount)}元，两者不一致`,
          `The figures say ${grouped(figures.amount)} yuan, the words ${grouped(words.amount)} yuan`,
        ),
        fix: { mode: "replace", text: toWords(BigInt(figures.amount.times(100).toFixed(0))), range: bare(reading, words) },
      };
    }
  },
  evidence: ({ reading }) =>
    lookedAt(
      say("大小写并列的金额", "amounts in words and figures"),
      amountPairs(reading).map(({ words }) => words),
    ),
});
