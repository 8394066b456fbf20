import { hull } from "../../base/range.js";
import type { MoneyFact, PercentFact } from "../facts/fact.js";
import type { Raised } from "../finding.js";
import type { Reading, ReadingParagraph } from "../reading/reading.js";
import { raise, show } from "./raise.js";
import { factsIn } from "../facts/facts-in.js";

/** Words that name an instalment, right before its share or amount or at the start of its stretch. */
const stage =
  /(?:首付|首期|首笔|首款|预付|定金|中期|进度|尾款|末期|尾期|末笔|第[一二三四五六\d](?:[期笔次批]|阶段)|[一二三四]期|签[约订]|上线|交付|验收|终验|初验|到货|结清|支付|付款|付清|(?<![减扣少多免])付)(?:后|时|时付|款)?(?:[^，。；\d%]{0,10})$/u;
const split = /分(?:两|二|三|四|五|六|\d)[次期笔批回]|首付|首期|首笔|尾款|余款|预付款|第[一二][期笔]/u;
const open = /每[少缺日晚]|每月|均摊|余款|其余|剩余|余下|违约|逾期|罚|佣金|提成|返还|退还|扣|利息|上限|不超过|至多|税率|税|折扣|另/u;

/** 付30%、付40%、付25%: instalments of one fee make 100 %, or the price that the paragraph names. */
export function* instalments(reading: Reading): Iterable<Raised> {
  for (const paragraph of reading.paragraphs) {
    const text = reading.text.slice(...paragraph.range);
    if (/(?:完成|达成|达标)率|得分|评分|以上|以下/u.test(text)) continue; // brackets, no instalments
    if (paragraph.heading || !split.test(text)) {
      if (paragraph.heading || !/付/u.test(text)) continue;
    }
    const shares = runOf(reading, paragraph, reading.facts.percent);
    if (isRun(shares.length, text)) {
      const total = shares.reduce((value, fact) => value + fact.percent.toNumber(), 0);
      if (Math.abs(total - 100) < 0.001 || (total < 100 && open.test(text))) continue;
      yield raise(hull(shares.map((fact) => fact.range)), `分期比例合计${total}%，不是100%`, `The instalments make ${total} %, not 100 %`);
      continue;
    }
    yield* amounts(reading, paragraph, text);
  }
}

const isRun = (count: number, text: string): boolean =>
  count >= 3 || (count === 2 && split.test(text) && /分[两二2][次期笔批回]|尾款|余款/u.test(text));

/** The facts of a paragraph that stand as one instalment each; a stretch with other business ends the run. */
function runOf<T extends PercentFact | MoneyFact>(reading: Reading, paragraph: ReadingParagraph, facts: readonly T[]): T[] {
  return factsIn(facts, paragraph.range).filter((fact) => {
    const sentence = reading.sentenceAt(fact.range[0]).range;
    const before = reading.text.slice(Math.max(sentence[0], fact.range[0] - 26), fact.range[0]);
    const own = before.slice(Math.max(before.lastIndexOf("，"), before.lastIndexOf("、"), before.lastIndexOf("；")) + 1);
    return stage.test(own) && !open.test(own.replace(/余款|剩余|余下/u, "")) && !/至$/u.test(own);
  });
}

/** 总额18万元，分三期支付：8万元、6万元、5万元: a bare list behind the number of instalments. */
function listed(reading: Reading, money: readonly MoneyFact[], total: MoneyFact | undefined): MoneyFact[] {
  const after = total ? money.filter((fact) => fact.range[0] > total.range[1]) : [];
  const [first] = after;
  if (
    !total ||
    !first ||
    !/分[两二三四五六\d][次期笔批回][^，。；：]{0,6}(?:支付|付清|付款)?(?:，分别)?[为：]$/u.test(
      reading.text.slice(total.range[1], first.range[0]),
    )
  )
    return [];
  return after.filter((fact, at) => at === 0 || /^[、，和及]$/u.test(reading.text.slice(after[at - 1]?.range[1] ?? 0, fact.range[0])));
}

/** The total that the item before states, in the same article. */
function aboveOf(reading: Reading, { index, path }: ReadingParagraph, isTotal: (fact: MoneyFact) => boolean): MoneyFact | undefined {
  const before = reading.paragraphs[index - 1];
  if (!before || path.length < 2 || before.path.slice(0, -1).join("/") !== path.slice(0, -1).join("/")) return undefined;
  return factsIn(reading.facts.money, before.range)
    .filter((fact) => fact.written === "figures" && isTotal(fact))
    .at(-1);
}

/** 13,500元，分三次付: an amount that is paid in parts. */
const splitUp = /^(?:元)?[，、：]?(?:分|共分)(?:两|二|三|四|五|六|\d)[次期笔批回](?:支?付|付清|给付|支取|打|结清|交)/u;

/** 总价60万元：首付20万元，中期25万元，尾款10万元. */
function* amounts(reading: Reading, paragraph: ReadingParagraph, text: string): Iterable<Raised> {
  if (!/尾款|余款|分(?:两|二|三|四|五|六|\d)[次期笔批回]/u.test(text) || /佣金|提成|违约金|逾期/u.test(text)) return;
  const money = factsIn(reading.facts.money, paragraph.range).filter((fact) => fact.written === "figures");
  const isTotal = (fact: MoneyFact): boolean =>
    /(?:总价|总额|总费用|合计|合同价款|价款总计|服务费总计|共计)(?:为|是|：|人民币)*$/u.test(
      reading.text.slice(Math.max(0, fact.range[0] - 12), fact.range[0]),
    );
  // 首付…，中期…，尾款…: the whole price may stand in the item above
  const above = /首[付期笔款]/u.test(text) && /尾款|余款/u.test(text) ? aboveOf(reading, paragraph, isTotal) : undefined;
  const total = money.find(isTotal) ?? above ?? money.find((fact) => splitUp.test(reading.text.slice(fact.range[1], fact.range[1] + 10)));
  const named = runOf(reading, paragraph, money).filter((fact) => fact !== total);
  const parts = named.length > 1 ? named : listed(reading, money, total);
  if (!total || parts.length < 2 || parts.some((fact) => fact.range[0] < total.range[0])) return;
  const [first, ...rest] = parts;
  const made = rest.reduce((value, fact) => value.plus(fact.amount), first?.amount ?? total.amount);
  if (
    made.eq(total.amount) ||
    (made.lt(total.amount) && !/尾款\d|余款\d/u.test(text.replaceAll("为", "")) && !/分[三四五六3-6]/u.test(text))
  )
    return;
  if (parts.some((fact) => fact.amount.eq(total.amount))) return;
  yield raise(
    hull([total, ...parts].map((fact) => fact.range)),
    `各期款项合计${show(made)}元，总价写的是${show(total.amount)}元`,
    `The instalments make ${show(made)}, the price says ${show(total.amount)}`,
  );
}
