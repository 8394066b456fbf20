import { factsIn } from "../facts/facts-in.js";
import type { MoneyFact } from "../facts/fact.js";
import { numberValue } from "../facts/number-words.js";
import type { Raised } from "../finding.js";
import type { Reading, ReadingParagraph } from "../reading/reading.js";
import { paragraphsWith } from "../screen/paragraphs-with.js";
import { raise, show } from "./raise.js";

/** 以上两项合计: how many items, where it says so. */
const opening =
  /^(?:以上|上述|前述|前列)(?:([一二两三四五六七八九十\d]+)(?:项|笔|款|期|部分))?(?:费用|金额|款项)?(?:共计|合计|总计|总额|共)/u;

/** （一）…36,000元；（二）…162,000元；（三）以上两项合计198,000元: an item of a list that adds up those before it. */
export function* siblings(reading: Reading): Iterable<Raised> {
  for (const paragraph of paragraphsWith(reading, opening)) {
    const match = opening.exec(paragraph.text);
    const [total] = figures(reading, paragraph);
    if (!match || !total) continue;
    const count = match[1] === undefined ? undefined : numberValue(match[1])?.toNumber();
    const items = before(reading, paragraph, count).map((item) => amountOf(reading, item));
    const amounts = items.flatMap((item) => item ?? []);
    const [first, ...rest] = amounts;
    if (!first || rest.length === 0 || amounts.length < items.length || (count !== undefined && amounts.length !== count)) continue;
    const made = rest.reduce((value, one) => value.plus(one.amount), first.amount);
    if (made.eq(total.amount)) continue;
    yield raise(
      [paragraph.range[0], total.range[1]],
      `各项之和应为${show(made)}元，写的是${show(total.amount)}元`,
      `The items make ${show(made)}, the total says ${show(total.amount)}`,
    );
  }
}

/** The paragraphs of the same list right before one, at most so many. */
function before(reading: Reading, own: ReadingParagraph, count = Infinity): ReadingParagraph[] {
  const items: ReadingParagraph[] = [];
  for (let index = own.index - 1; index >= 0 && items.length < count; index--) {
    const other = reading.paragraphs[index];
    if (!other || other.level !== own.level || other.path.slice(0, -1).join() !== own.path.slice(0, -1).join()) break;
    items.unshift(other);
  }
  return items;
}

const figures = (reading: Reading, { range }: ReadingParagraph): MoneyFact[] =>
  factsIn(reading.facts.money, range).filter(({ written }) => written === "figures");

/** What an item comes to: its only amount, or the one that it calls the sum. */
function amountOf(reading: Reading, paragraph: ReadingParagraph): MoneyFact | undefined {
  const all = figures(reading, paragraph);
  return all.length === 1
    ? all[0]
    : all.findLast(({ range }) => /(?:共计?|合计|总计|小计)(?:为|是|人民币)*$/u.test(reading.text.slice(range[0] - 8, range[0])));
}
