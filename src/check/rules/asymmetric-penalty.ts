import { sentencesWith } from "../screen/sentences-with.js";
import { say } from "../../base/bilingual.js";
import { grouped } from "../../base/decimal.js";
import { hull, overlaps, type Range } from "../../base/range.js";
import { burdens } from "../burdens.js";
import { exposures } from "../exposures.js";
import { totalFee } from "../fees.js";
import { breachTerms } from "../liability.js";
import { consequences, type BreachClass, type Consequence } from "../consequences.js";
import type { Raised } from "../finding.js";
import type { Reading, Sentence } from "../reading/reading.js";
import { segmentsOf } from "../reading/segments.js";
import { defineRule, lookedAt } from "./rule.js";

/** Only a difference of this factor is called out. */
const factor = 3;

const heaviest = (all: readonly Consequence[]): Consequence | undefined => [...all].sort((a, b) => b.weight - a.weight)[0];

/** Consequences that stand together are compared first: those of one paragraph, those of one clause, then all. */
function groups(reading: Reading): (readonly Consequence[])[] {
  const all = consequences(reading);
  const by = (key: (one: Consequence) => unknown): Consequence[][] => {
    const made = new Map<unknown, Consequence[]>();
    for (const one of all) made.set(key(one), [...(made.get(key(one)) ?? []), one]);
    return [...made.values()].filter((group) => group.some((one) => one.role === "brand") && group.some((one) => one.role === "agency"));
  };
  return [...by((one) => one.sentence.paragraph.index), ...by((one) => one.sentence.paragraph.path[0] ?? ""), all];
}

function* comparisons(reading: Reading): Iterable<Raised> {
  const told = new Set<BreachClass>();
  const pays = breachTerms(reading).some((term) => term.role === "agency" && term.computable);
  for (const group of groups(reading)) {
    const near = new Set(group.map((one) => one.sentence.paragraph)).size === 1;
    const found = [...compared(group)].filter(
      ({ about, measured, close }) => !told.has(about) && (near || close || about !== "duty" || measured || !pays),
    );
    for (const { about, raised } of found) {
      told.add(about);
      yield raised;
    }
  }
}

function* compared(
  all: readonly Consequence[],
): Iterable<{ readonly about: BreachClass; readonly measured: boolean; readonly close?: boolean; readonly raised: Raised }> {
  const of = (role: "brand" | "agency", about: BreachClass): Consequence[] =>
    all.filter((one) => one.about === about && (one.role === role || one.role === "both"));
  for (const about of ["exit", "secret", "duty"] satisfies BreachClass[]) {
    const [ours, theirs] = [of("brand", about), of("agency", about)];
    const [heavy, light] = [heaviest(ours.filter((one) => one.role === "brand")), heaviest(theirs)];
    if (!heavy || !light || light.role === "both") continue;
    if (heavy.weight >= 2 && light.weight <= 1 && !(about === "exit" && ours.some((one) => one.weight === 0)))
      yield {
        about,
        measured: false,
        close: heavy.weight === 3 && Math.abs(heavy.sentence.paragraph.index - light.sentence.paragraph.index) <= 1,
        raised: raise(
          [heavy.range, light.range],
          "甲方要付违约金或赔偿，乙方只需补救、退还或者不担责",
          "The brand pays, the agency only mends, gives back or owes nothing",
        ),
      };
    const unequal = ours.find((one) => one.role === "brand" && theirs.some((other) => other.role === "agency" && outweighs(one, other)));
    const other = unequal && theirs.find((one) => one.role === "agency" && outweighs(unequal, one));
    if (unequal && other)
      yield {
        about,
        measured: true,
        raised: raise(
          [unequal.range, other.range],
          "同类违约，甲方的违约金是乙方的数倍",
          "For the same breach the brand pays several times as much",
        ),
      };
  }
  const exit = of("brand", "exit").find((one) => one.role === "brand" && one.weight >= 2);
  const duty = of("agency", "duty");
  const mend = duty.find((one) => one.weight <= 1);
  if (exit && mend && duty.every((one) => one.weight <= 1) && of("agency", "exit").every((one) => one.weight <= 1))
    yield {
      about: "exit",
      measured: false,
      raised: raise(
        [exit.range, mend.range],
        "甲方退出代价很高，乙方不履行只需退还或者补救",
        "Leaving is dear for the brand, failing costs the agency nothing",
      ),
    };
}

/** The same measure, several times higher; sums for failures in work differ by what failed, so they need a wider gap. */
function outweighs(one: Consequence, other: Consequence): boolean {
  if (!one.measure || one.measure.by !== other.measure?.by) return false;
  const [a, b] = [one.measure.value, other.measure.value];
  if (one.measure.by === "daily-rate") return a >= b * factor && a >= 0.1;
  const wide = one.about === "duty" && (one.measure.by === "sum" || one.measure.by === "share");
  return a >= b * (wide ? 2 * factor : factor);
}

/** The brand's liability is open, the agency's has a cap of its own. */
function* caps(reading: Reading): Iterable<Raised> {
  const open = sentencesWith(reading, unlimited).find(
    (sentence) => saysOf(sentence, "\ue010", unlimited) && !/[\ue012\ue013]/u.test(sentence.text),
  );
  const bounded = sentencesWith(reading, limited).find(
    (sentence) => saysOf(sentence, "\ue011", limited) && !/[\ue012\ue013]|拖欠|逾期付款|迟付|欠款/u.test(sentence.text),
  );
  if (open && bounded)
    yield raise([bounded.range, open.range], "甲方责任没有上限，乙方责任有限额", "The brand's liability is open, the agency's is capped");
  else yield* uncapped(reading);
  yield* mendsOnly(reading);
  yield* interestOnly(reading);
}

/** 不问数额均由甲方填补；乙方仅负补制之责: every loss is the brand's, the agency does its work again. */
function* mendsOnly(reading: Reading): Iterable<Raised> {
  const open = sentencesWith(reading, allByBrand).find(({ paragraph }) => !paragraph.heading);
  const mend = open && sentencesWith(reading, onlyMends).find(({ paragraph }) => Math.abs(paragraph.index - open.paragraph.index) <= 2);
  if (open && mend)
    yield raise([open.range, mend.range], "甲方赔偿一切损失，乙方只需补做", "The brand makes good every loss, the agency only its work");
}

const allByBrand =
  /(?:不[问论管计][^，。；]{0,4}(?:数额|金额|多少|多寡|大小)|不设上限|没有上限|无上限|一切|全部|所有)[^，。；]{0,10}由\ue010[^，。；]{0,4}(?:承担|赔偿?|填补|补偿|负责)/u;
const onlyMends = /\ue011[^。；]{0,24}(?:仅|只|止)(?:负|需|须|承担|应)[^，。；]{0,4}(?:补|重做|重新|改正|更正|更换|返工)/u;

/** Two prices side by side: a dear one by the day without an end, and one that ends at a small share. */
function* uncapped(reading: Reading): Iterable<Raised> {
  const all = consequences(reading);
  for (const one of all) {
    if (one.role !== "brand" || one.measure?.by !== "daily-rate" || one.measure.value < 0.1 || cap.test(one.sentence.text)) continue;
    const other = all.find(
      (each) =>
        each.role === "agency" &&
        each.about === "duty" &&
        cap.test(each.sentence.text) &&
        shared(one.sentence.paragraph.path, each.sentence.paragraph.path),
    );
    if (!other) continue;
    yield raise([one.range, other.range], "甲方的违约金没有上限，乙方的有", "The brand's penalty has no cap, the agency's has one");
    return;
  }
}

const cap = /不超过|封顶|上限|为限|最多|最高|至多|为止/u;
const shared = (a: readonly string[], b: readonly string[]): boolean => a[0] !== undefined && a[0] === b[0];

const lateBrand = /\ue010[^。；]{0,10}(?:逾期|迟延|延迟|拖欠)[^。；]{0,24}/u;

/** The agency pays every loss without a limit, the brand pays bare interest after a grace. */
function* interestOnly(reading: Reading): Iterable<Raised> {
  const open = sentencesWith(reading, unlimited).some(
    (sentence) => saysOf(sentence, "\ue011", unlimited) && /不受(?:任何)?限制|不设上限|没有上限|上不封顶|无上限/u.test(sentence.text),
  );
  const mild = sentencesWith(reading, lateBrand).find(
    ({ text, paragraph }) => !paragraph.heading && /LPR|利率|利息/u.test(text) && !/违约金|%|倍|万分/u.test(text),
  );
  if (open && mild)
    yield raise([mild.range], "乙方赔偿没有上限，甲方只付利息", "The agency's liability is open, the brand pays bare interest");
}

/** What the brand stands to pay for any breach, against what the agency pays at most. */
function* exposed(reading: Reading): Iterable<Raised> {
  const all = exposures(reading);
  const bound = all.find(({ role, how }) => role === "agency" && how === "cap");
  if (!bound) return;
  const heavy = all.find(({ role, amount }) => role === "brand" && amount.gte(bound.amount.times(factor)));
  if (heavy)
    yield raise(
      [bound.range, heavy.range],
      `甲方最多赔${grouped(heavy.amount)}元，乙方最多赔${grouped(bound.amount)}元`,
      `The brand may pay ${grouped(heavy.amount)} yuan, the agency at most ${grouped(bound.amount)}`,
    );
}

/** A large flat sum from the brand for any breach, a small capped cut from the agency. */
function* flatAgainstCut(reading: Reading): Iterable<Raised> {
  const total = totalFee(reading);
  const flat = exposures(reading).find(
    ({ role, how, amount }) => role === "brand" && how === "flat" && amount.gte(total ? total.times(0.3) : 100000),
  );
  if (!flat || exposures(reading).some(({ role, how }) => role === "agency" && how === "flat")) return;
  const cuts = consequences(reading).filter((one) => one.role === "agency" && one.about === "duty");
  const small = cuts.find(
    (one) =>
      one.measure?.by === "share" &&
      one.measure.value <= 10 &&
      cap.test(one.sentence.text) &&
      !/拖欠|欠款|逾期付款/u.test(one.sentence.text),
  );
  if (small && cuts.every((one) => one.weight <= 2 && (one.measure?.by !== "sum" || one.measure.value < flat.amount.toNumber() / 3)))
    yield raise(
      [small.range, flat.range],
      "甲方任何违约都付大额违约金，乙方只减收小额费用",
      "The brand pays a large sum for any breach, the agency a small cut",
    );
}

/** Side by side in one article: whatever the brand does is dear, and all that the agency does comes to mending, talking or a small share. */
function* oneSided(reading: Reading): Iterable<Raised> {
  const all = burdens(reading);
  for (const [heavy, light] of [
    ["brand", "agency"],
    ["agency", "brand"],
  ] as const) {
    for (const dear of all.filter(
      ({ role, weight }) => role === heavy && (weight === "endless" || (weight === "dear" && heavy === "brand")),
    )) {
      const near = all.filter(
        ({ role, paragraph }) =>
          role === light && Math.abs(paragraph.index - dear.paragraph.index) <= 3 && alongside(paragraph.path, dear.paragraph.path),
      );
      const other = near.find(({ weight }) => weight === "light" || (weight === "capped" && dear.weight === "endless"));
      if (!other || near.some(({ weight }) => weight === "dear" || weight === "endless")) continue;
      if (other.weight === "light" && near.some(({ weight }) => weight === "priced") && other.paragraph !== dear.paragraph) continue;
      yield raise(
        [dear.range, other.range],
        heavy === "brand" ? "甲方违约的代价很高，乙方只需补救、商量或者不担责" : "乙方违约的代价没有限度，甲方的很小",
        heavy === "brand"
          ? "The brand pays dearly, the agency mends, talks or owes nothing"
          : "The agency pays without a limit, the brand little",
      );
      return;
    }
  }
}

const alongside = (a: readonly string[], b: readonly string[]): boolean =>
  a[0] === b[0] || a.slice(0, -1).join("/") === b.slice(0, -1).join("/");

/** Whether a stretch of the sentence with this side as its subject says so; the subject goes on over commas. */
function saysOf(sentence: Sentence, side: string, says: RegExp): boolean {
  if (sentence.paragraph.heading || !sentence.text.includes(side) || !says.test(sentence.text)) return false;
  let subject = "";
  return segmentsOf(sentence).some(({ text }) => {
    subject = /^[^\ue010\ue011]{0,8}(?<![向给对由与和经为致使付赔偿于补])([\ue010\ue011])/u.exec(text)?.[1] ?? subject;
    return subject === side && says.test(text);
  });
}

const unlimited =
  /(?:责任|赔|违约|损失|罚)[^，。；]{0,12}(?:(?:不设|没有|无)(?:上限|限额)|上不封顶|不封顶|不受(?:任何)?限制)|^上不封顶|(?:责任|赔偿?)[^，。；]{0,8}不受[^，。；]{0,6}限制|双倍[^，。；]{0,10}(?:全部|一切)|^(?:不设|没有|无)上限|无限(?:额)?(?:责任|赔偿)|(?:赔|补|承担|责任)[^，。；]{0,10}(?:全部|一切|所有|任何)(?:的)?(?:直接)?[^，。；]{0,6}损失|(?:赔|包括)[^。；]{0,12}(?:间接损失|预期利[益润]|可得利益)/u;
const limited =
  /(?:责任|赔偿?|违约金|扣减|扣款|减收)[^，。；]{0,16}(?:以[^，。；]{1,18}为(?:限|上限)|不超过|上限为|封顶)|(?:最多|最高|至多|顶多|累计|总共|加起来)(?:只|不超过|最多|也就|才)*(?:赔|扣|承担|负责)|赔(?:偿)?[^，。；]{0,8}(?:最多|至多|不超过|封顶)|(?:最多|最高|至多)\d[\d,]*元|责任(?:以|总额|上限)[^，。；]{0,24}(?:为(?:上)?限|不超过|封顶)/u;

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
      finds: ["甲方提前解除合同的，应支付违约金100,000元。\n乙方可随时解除本合同，无需承担违约责任。"],
    },
  ],
  *check({ reading }) {
    const told: Range[] = [];
    const whole = [...caps(reading), ...exposed(reading), ...flatAgainstCut(reading)];
    const known = [...whole, ...comparisons(reading)];
    for (const raised of known.length > 0 ? known : oneSided(reading)) {
      if (told.some((range) => overlaps(range, raised.range))) continue;
      told.push(raised.range);
      yield raised;
    }
  },
  evidence: ({ reading }) =>
    lookedAt(
      say("违约后果", "consequences of breach"),
      consequences(reading).map(({ sentence }) => sentence),
    ),
});
