import { say } from "../../base/bilingual.js";
import { hull, overlaps, type Range } from "../../base/range.js";
import { deposits, type Deposit } from "../deposits.js";
import type { Fix, Raised } from "../finding.js";
import type { Reading } from "../reading/reading.js";
import { defineRule, lookedAt } from "./rule.js";

/** The text itself keeps them apart. */
const distinguished =
  /(?:不具有|不具备|不属于|不是|并非|而非|非|不视为|不适用|不作为|不得视为|无|没有|区别于|有别于|不构成|不产生|不发生|不具)[^，。；]{0,6}[定订]金|更正|(?:改为|转作|转为|转成|转化为|变更为)[^，。；]{0,4}[定订]金|勘误|笔误|统一(?:为|称)|含义不同|性质不同|[定订]金与[定订]金|定金(?:罚则)?(?:不适用|除外)|不同于|不(?:得|能|可|应|会|许|准|再)?(?:以|用|另?收取?|预收|安排|设)[^，。；]{0,14}[定订]金/u;
const rule = /双倍|加倍|两倍|定金(?:罚则|规则|规定|处理|条款)|翻倍/u;
const forfeit = /不(?:予)?退|没收|不返还|归[\ue010\ue011\ue013]/u;
const penalty = /赔|倍返|返还|退还|退/u;
const alias = /定金[，（]?(?:即|又称|也叫|也称|性质为|实为|视为|作为)(?:预付款|押金|保证金|诚意金|意向金|订金)/u;

function* confusions(reading: Reading): Iterable<Raised> {
  const all = deposits(reading);
  const free = all.filter((one) => !distinguished.test(one.sentence.text));
  const earnest = free.find((one) => one.word === "定金");
  const prepaid = free.find((one) => one.word === "订金");
  const mixed = free.find((one) => one.word === "both");
  if (mixed) yield { range: mixed.sentence.range, ...messages.both };
  else if (earnest && prepaid) yield { range: span(earnest, prepaid), ...messages.both };
  for (const one of free) {
    const near = reading.text.slice(...one.sentence.paragraph.range);
    const own = one.sentence.text;
    if (
      one.word === "other" && /预付款|保证金/u.test(reading.text.slice(...one.range))
        ? !rule.test(own) || !/双倍|加倍|定金(?:罚则|规则)/u.test(own)
        : one.word === "定金"
    ) {
      if (one.word === "定金" && alias.test(own)) yield { range: one.sentence.range, ...messages.both };
      continue;
    }
    if (one.word === "both" || (earnest && prepaid)) continue;
    const doubled =
      rule.test(near) && !/定金(?!罚则|规则|规定|处理|条款)/u.test(near) && !/不(?:适用|予|作|得|再|产生)?(?:双倍|加倍)/u.test(near);
    const twoSided =
      one.word === "订金" &&
      forfeit.test(near) &&
      penalty.test(near.replaceAll(/不(?:予)?退还?/gu, "")) &&
      /反悔|违约|不履行|毁约/u.test(near) &&
      /赔/u.test(near);
    if (doubled || twoSided)
      yield { range: one.sentence.paragraph.sentences.length > 4 ? one.sentence.range : hull(touched(one)), ...messages.rule };
  }
}

/** The sentences of the paragraph that speak of the sum or of its return. */
const touched = (one: Deposit): Range[] =>
  one.sentence.paragraph.sentences
    .filter(({ text }) => /订金|诚意金|意向金|押金|定金|保证金|双倍|加倍|反悔|赔/u.test(text))
    .map(({ range }) => range);

function span(a: Deposit, b: Deposit): Range {
  const around = hull([a.sentence.range, b.sentence.range]);
  return around[1] - around[0] > 300 ? b.sentence.range : around;
}

const oneWord = {
  mode: "comment",
  text: say(
    "统一为“定金”并注明适用定金罚则，或统一为“预付款”",
    "Write 定金 throughout and say that its rule applies, or 预付款 throughout",
  ),
} satisfies Fix;

const messages = {
  both: {
    message: say("同一笔款既称定金又称订金", "One payment is called both 定金 and 订金"),
    fix: oneWord,
  },
  rule: {
    message: say("订金、押金不适用双倍返还，除非写明是定金", "订金 or 押金 is not returned double unless it is said to be 定金"),
    fix: oneWord,
  },
} satisfies Record<string, Pick<Raised, "message" | "fix">>;

/** 订金, 押金 and the like do not carry the double return of 定金; both words for one payment leave its nature open. */
export const depositConfusion = defineRule({
  id: "deposit-confusion",
  kind: "deposit-confusion",
  topic: "fees",
  why: say(
    "“定金”适用双倍返还或者不予返还的定金罚则，“订金、押金、诚意金”没有约定定金性质的不适用；混用会使性质不明。",
    "Only 定金 carries the rule of double return; 订金 or 押金 does not unless agreed.",
  ),
  law: ["民法典/587", "合同编通则解释/67"],
  examples: [
    { text: "甲方支付定金20,000元。甲方解约的，该订金不予退还。", finds: ["甲方支付定金20,000元。甲方解约的，该订金不予退还。"] },
    { text: "甲方支付订金5,000元，乙方违约双倍返还。", finds: ["甲方支付订金5,000元，乙方违约双倍返还。"] },
    { text: "甲方支付定金20,000元，适用定金罚则。", finds: [] },
    { text: "乙方交纳履约保证金30,000元，到期无息退还。", finds: [] },
    { text: "本合同不收取定金、订金或者押金。", finds: [] },
  ],
  *check({ reading }) {
    const told: Range[] = [];
    for (const raised of confusions(reading)) {
      if (told.some((range) => overlaps(range, raised.range))) continue;
      told.push(raised.range);
      yield raised;
    }
  },
  evidence: ({ reading }) =>
    lookedAt(
      say("定金、订金或者押金", "deposits"),
      deposits(reading).map(({ sentence }) => sentence),
    ),
});
