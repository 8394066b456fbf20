import { say } from "../../base/bilingual.js";
import { hull, type Range } from "../../base/range.js";
import { breachTerms, type BreachTerm } from "../liability.js";
import type { Raised } from "../finding.js";
import type { Reading, Sentence } from "../reading/reading.js";
import { roleMarks } from "../view/role-view.js";
import { defineRule } from "./rule.js";

const { brand, agency } = roleMarks;

const unlimited = /不设上限|没有上限|全部损失|一切损失|间接损失|预期利益/u;
const mild = /改正|补足|补做|补播|协商|商量|整改|次月/u;

/** What each side owes, in the paragraphs on liability. */
function terms(reading: Reading): { readonly brand: readonly BreachTerm[]; readonly agency: readonly BreachTerm[] } {
  const all = breachTerms(reading);
  return { brand: all.filter((term) => term.role === "brand"), agency: all.filter((term) => term.role === "agency") };
}

/** The agency's breach with no price: only 改正, 补足 or 协商. */
const mildSentences = (reading: Reading): Sentence[] =>
  reading.sentences.filter(
    ({ text, paragraph }) =>
      !paragraph.heading &&
      text.includes(agency) &&
      mild.test(text) &&
      /未按|未完成|未达|违约|做得不好|不符合|不足|缺/u.test(text) &&
      !/\d|违约金|扣减|扣除/u.test(text.replace(/第\S{1,6}[条款项]/gu, "")),
  );

function* comparisons(reading: Reading): Iterable<Raised> {
  const { brand: brandTerms, agency: agencyTerms } = terms(reading);
  const priced = brandTerms.filter((term) => term.computable || unlimited.test(term.sentence.text));
  const [gentle] = mildSentences(reading);
  const heavy = gentle && [...priced].sort((a, b) => Math.abs(a.range[0] - gentle.range[0]) - Math.abs(b.range[0] - gentle.range[0]))[0];
  if (heavy && !agencyTerms.some((term) => term.computable)) {
    yield raise(
      [heavy.range, gentle.range],
      "甲方违约要付违约金或赔偿，乙方违约只需改正、补足或协商",
      "The brand pays a penalty, the agency only mends or negotiates",
    );
    return;
  }
  const open = brandTerms.find((term) => unlimited.test(term.sentence.text) && !/不超过|为限/u.test(term.sentence.text));
  const capped = reading.sentences.find(
    ({ text, paragraph }) =>
      !paragraph.heading &&
      text.includes(agency) &&
      /(?:责任|赔偿)[^，。；]{0,12}(?:以[^，。；]{1,16}为限|不超过)/u.test(text) &&
      !/任何一方|[\ue012\ue013]/u.test(text) &&
      !text.slice(0, text.indexOf("为限")).includes(brand),
  );
  if (open && capped) {
    yield raise([open.range, capped.range], "甲方责任没有上限，乙方责任有限额", "The brand's liability is open, the agency's is capped");
    return;
  }
  const rates = (role: "brand" | "agency"): { rate: number; range: Range }[] =>
    terms(reading)[role].flatMap((term) => {
      if (!/每(?:逾期)?(?:一)?[日天]|按日|每日/u.test(term.sentence.text)) return [];
      const fact = reading.facts.percent.find((one) => term.range[0] <= one.range[0] && one.range[1] <= term.range[1]);
      return fact ? [{ rate: fact.percent.toNumber(), range: term.range }] : [];
    });
  const [b] = rates("brand").filter((one) => /逾期/u.test(reading.text.slice(...one.range)));
  const [a] = rates("agency").filter(
    (one) => /逾期|迟延/u.test(reading.text.slice(...one.range)) && !/件价款|该件/u.test(reading.text.slice(...one.range)),
  );
  if (a && b && b.rate >= a.rate * 3 && b.rate >= 0.1)
    yield raise([a.range, b.range], `甲方日${b.rate}%，乙方日${a.rate}%`, `The brand ${b.rate} % a day, the agency ${a.rate} %`);
}

/** Leaving costs the brand a penalty and the agency nothing. */
function* exits(reading: Reading): Iterable<Raised> {
  const brandPays = reading.sentences.find(
    ({ text, paragraph }) =>
      !paragraph.heading &&
      new RegExp(`${brand}[^。；]{0,12}(?:提前|中途|单方)?(?:解除|终止|不做|退出)[^。；]{0,40}违约金`, "u").test(text),
  );
  const agencyFree = reading.sentences.find(
    ({ text, paragraph }) =>
      !paragraph.heading &&
      new RegExp(`${agency}[^。；]{0,16}(?:随时|可|有权)[^。；]{0,16}(?:解除|终止|不做|退出)`, "u").test(text) &&
      /无需|无须|不承担|不负|随时/u.test(text) &&
      !/逾期|违约的/u.test(text),
  );
  if (brandPays && agencyFree)
    yield raise([brandPays.range], "甲方退出要付违约金，乙方可以随时退出", "The brand pays for leaving, the agency leaves at will");
}

const raise = (ranges: readonly Range[], zh: string, en: string): Raised => {
  const around = hull(ranges);
  return {
    range: around[1] - around[0] > 400 ? (ranges[0] ?? around) : around,
    message: say(`违约责任不对等：${zh}`, `Liability is one-sided: ${en}`),
  };
};

/** Who breaks the contract should pay by the same measure. */
export const asymmetricPenalty = defineRule({
  id: "asymmetric-penalty",
  kind: "asymmetric-penalty",
  topic: "liability-agency",
  why: say(
    "一方有明确的违约金，另一方没有，守约的一方就缺少可执行的救济；宜让双方的比例、上限和补救期对等。",
    "Where only one side has a price for breach, the other has no remedy that can be enforced.",
  ),
  law: ["民法典/497"],
  examples: [
    {
      text: "第一条 违约责任\n甲方逾期付款的，每逾期一日按逾期金额的1%支付违约金。\n乙方未按约定提供服务的，应当在接到通知后予以改正。",
      finds: ["甲方逾期付款的，每逾期一日按逾期金额的1%支付违约金。\n乙方未按约定提供服务的，应当在接到通知后予以改正。"],
    },
    { text: "第一条 违约责任\n甲方逾期付款的，每日按逾期金额的万分之三支付违约金。\n乙方每缺一场扣减当月服务费的2%。", finds: [] },
    {
      text: "第一条 责任\n甲方提前解除合同的，应支付违约金100,000元。\n乙方可随时解除本合同，无需承担违约责任。",
      finds: ["甲方提前解除合同的，应支付违约金100,000元。"],
    },
  ],
  *check({ reading }) {
    yield* comparisons(reading);
    yield* exits(reading);
  },
  evidence: ({ reading }) => ({ evidence: breachTerms(reading).length }),
});
