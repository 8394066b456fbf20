import { allMatches } from "../../../base/all-matches.js";
import { byStart, type Range } from "../../../base/range.js";
import type { Reading, ReadingParagraph, Sentence } from "../../reading/reading.js";
import type { Recogniser } from "./recogniser.js";
import { factsIn } from "../../facts/facts-in.js";

const about =
  /为期|起止|第一天|做满|期间|存续|(?:合作|合同|协议|合约|服务|委托|有效|履行|托管|续约|代管|存续|代运营)(?:的)?(?:期|期限|期间|周期|时间)|有效期|期限|档期|时限|起至|起算|至|到|起始|届满|首日|末日|起止|(?:^|\t)起\t止|(?:开始|启动|结束|截止|到期|终止)(?:日|日期|时间)?(?:：|\t)|持续|存续|满[^，。；]{1,12}(?:月|年|日|天)|终于|完结|连续计算/u;
const trial = /试(?:运营|用|合作|运行)|爬坡|磨合/u;
const partial =
  /第[一二三四五六七八九十\d]+(?:期|季|段|内容季|阶段)|首(?:个|期)|目标|考核|预算|大促|忙时|劳动合同|付款|支付|验收|结算|发票|授权书|版权|保密/u;
/** What stands right before a date or length that ends the term. */
const untilBefore =
  /(?:至|到|迄|止于|终于|截至|截止|截止日|到期日|届满日|末日|结束|结束日|终止日|(?<!起)止|(?<=\d)--?|~)(?:日期|时间|日)?(?:为|是|：|\t|\n)?(?:[^，。；\n]{0,8}即|[^，。；\n\t]{0,14}（)?$/u;
/** A start that an event fixes. */
const event =
  /(?:自|从|于|以|由)[^，。；]{0,30}?(?:之日|的日|当日|次日|之时|的时|当天|那天|次月1日|首日|当月|后)(?:零时)?(?:起|开始|启动|计算|起算|成立|生效|进场|为首日)|(?:自|从)[^，。；]{0,20}(?:之日|当日|次日|日|时)起|起(?:点|算日|始日)(?:是|为|以|：|\t)[^，。；\n]{2,}|(?:之|的)?(?:日|时|当[日天]|次日)(?:为|是|作为|算)(?:第一天|首日|起始日|起算日|起点)|从[^，。；]{1,10}(?:那天|当天)(?:算|起|开始)|(?:签订|签署|生效|上线|开播|交接|授权|开通|到账)(?:完成)?(?:之日|当[日天]|的时|后)[^，。；\n]{0,8}(?:算第一天|开始|起|成立)/u;

/** Sentences that give the term of the contract: of the topic's paragraphs, about a term; those about a trial or a part of it come last. */
function candidates(paragraphs: readonly ReadingParagraph[]): Sentence[] {
  const all = paragraphs.flatMap(({ sentences, titles }) => {
    const titled = titles.some((title) => /期限|期间|有效期|合作期|时限|时间|多久|档期|周期|Term|阶段/u.test(title));
    return titled ? sentences : sentences.filter((sentence) => about.test(sentence.text));
  });
  const rank = ({ text }: Sentence): number =>
    (trial.test(text) && !/合作期限|合同期限|共|计/u.test(text) ? 2 : 0) + (partial.test(text) ? 1 : 0);
  const ranks = all.map(rank);
  return [0, 1, 2, 3].flatMap((wanted) => all.filter((_, at) => ranks[at] === wanted));
}

/** 自2026年12月1日起, or a start that an event fixes (自签订之日起, 从账号权限开通当日计算). */
export const termStart: Recogniser = (reading, paragraphs) =>
  first(candidates(paragraphs), (sentence) => {
    const date = datesIn(reading, sentence).find((one) => !until(reading, one));
    if (date) return date;
    const found = event.exec(sentence.text);
    return found ? [sentence.range[0] + found.index, sentence.range[0] + found.index + found[0].length] : undefined;
  });

/** 至2027年11月30日止, or a start with a length (有效期一年). */
export const termEnd: Recogniser = (reading, paragraphs) => {
  const sentences = candidates(paragraphs);
  return first(sentences, (sentence) => {
    const dates = datesIn(reading, sentence);
    const last = dates.find((one) => until(reading, one)) ?? dates[1];
    if (last) return last;
    const length = factsIn(reading.facts.duration, sentence.range).find(
      (fact) =>
        (["month", "year"].includes(fact.unit) || long.test(reading.text.slice(...fact.range))) &&
        !notLength.test(reading.text.slice(sentence.range[0], fact.range[0])),
    );
    const day = dayCount.exec(sentence.text);
    if (day) return [sentence.range[0] + day.index, sentence.range[0] + day.index + day[0].length];
    return length && sentences.some((one) => datesIn(reading, one).length > 0 || event.test(one.text)) ? length.range : undefined;
  });
};

/** A term counted in days has three figures: 180个自然日, 365日. */
const long = /\d{3}/u;
const dayCount = /第(\d{3})[日天]/u;
const notLength = /(?:提前|逾期|届满前|期满前|之前|不少于|最迟|延展期?|延长|续期|续约|顺延|试[^，。]{1,4})[^，。；]{0,4}$/u;

const until = (reading: Reading, [start, end]: Range): boolean =>
  untilBefore.test(reading.text.slice(Math.max(0, start - 24), start)) ||
  /^(?:为末日|止|结束|届满|终止)/u.test(reading.text.slice(end, end + 4));

const datesIn = (reading: Reading, sentence: Sentence): Range[] =>
  [...factsIn(reading.facts.date, sentence.range).map((fact) => fact.range), ...yearless(sentence)].sort(byStart);

/** 今年12月1号, 次年5月31日: a day whose year the words before it give. */
const yearless = (sentence: Sentence): Range[] =>
  allMatches(sentence.text, /(?:今年|明年|后年|次年|翌年|同年|当年)(?:（\d{4}年?）)?\d{1,2}月(?:\d{1,2}[日号]|底)/gu).map(
    ({ 0: all, index }) => [sentence.range[0] + index, sentence.range[0] + index + all.length],
  );

function first(sentences: readonly Sentence[], find: (sentence: Sentence) => Range | undefined): Range | undefined {
  for (const sentence of sentences) {
    const found = find(sentence);
    if (found) return found;
  }
  return undefined;
}
