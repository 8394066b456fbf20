import { allMatches } from "../base/all-matches.js";
import { sentencesWith } from "./screen/sentences-with.js";
import type { Range } from "../base/range.js";
import type { Sentence } from "./reading/reading.js";
import { oncePerReading } from "./reading/once-per-reading.js";

/** A sum paid down: 定金 carries the rule of double return by law, the others do not. */
export interface Deposit {
  readonly word: "定金" | "订金" | "other" | "both";
  readonly range: Range;
  readonly sentence: Sentence;
}

/** 定 and 订 before 金额 or after 约, 签, 固 belong to other words: 签订金额, 固定金额, 约定金. */
const mention =
  /定[（(/]订[）)]?金|订[（(/]定[）)]?金|(?<![固约确规核指锁审议限特商既预评测决判选肯一假稳奠])定金(?![额属融])|(?<![签预制修])订金(?!额)|押金|诚意金|意向金|(?<!质量)保证金|预付款/gu;

const mentions = new RegExp(mention.source, "u");

/** Every mention of such a sum that creates one: what consumers pay, and what is said not to be asked for, is none. */
export const deposits = oncePerReading((reading): readonly Deposit[] =>
  sentencesWith(reading, mentions).flatMap((sentence): Deposit[] =>
    sentence.paragraph.part === "signature" ||
    /消费者|买家|预售|顾客|不(?:收取|设|交|支付|约定)[^，。；]{0,4}(?:定金|订金|押金)|平台保证金|店铺保证金|(?:供应商|达人|酒店|场地|租赁|第三方|经销商|客户|客人)[^，。；]{0,6}[定订]金|[定订]金客户/u.test(
      sentence.text,
    )
      ? []
      : allMatches(sentence.text, mention).map((match): Deposit => {
          const [text] = match;
          const start = sentence.range[0] + match.index;
          return {
            word: text === "定金" || text === "订金" ? text : /定.*订|订.*定/u.test(text) ? "both" : "other",
            range: [start, start + text.length],
            sentence,
          };
        }),
  ),
);
