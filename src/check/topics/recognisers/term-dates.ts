import type { Range } from "../../../base/range.js";
import type { Reading, ReadingParagraph, Sentence } from "../../reading/reading.js";
import type { Recogniser } from "./recogniser.js";

const about = /(?:合作|合同|协议|合约|服务|委托|有效|履行|托管|续约|代管)(?:期|期限|期间)|有效期|期限|档期|时限|起至|起算|至|到|起始|届满/u;
const trial = /试(?:运营|用|合作|运行)|爬坡|磨合/u;
const partial = /第[一二三四五六七八九十\d]+(?:期|季|段|内容季|阶段)|首(?:个|期)|目标|考核|预算|大促|忙时/u;

/** Sentences that give the term of the contract: of the topic's paragraphs, about a term; those about a trial or a part of it come last. */
function candidates(paragraphs: readonly ReadingParagraph[]): Sentence[] {
  const titled = (paragraph: ReadingParagraph): boolean =>
    paragraph.titles.some((title) => /期限|期间|有效期|合作期|时限|时间|多久|档期/u.test(title));
  const all = paragraphs.flatMap((paragraph) => paragraph.sentences.filter((sentence) => about.test(sentence.text) || titled(paragraph)));
  const rank = ({ text }: Sentence): number =>
    (trial.test(text) && !/合作期限|合同期限|共|计/u.test(text) ? 2 : 0) + (partial.test(text) ? 1 : 0);
  return [0, 1, 2, 3].flatMap((wanted) => all.filter((sentence) => rank(sentence) === wanted));
}

/** 自2026年12月1日起, or a start that an event fixes (自签订之日起, 自本合同生效之日起). */
export const termStart: Recogniser = (reading, paragraphs) =>
  first(candidates(paragraphs), (sentence) => {
    const date = datesIn(reading, sentence)[0];
    if (date) return date;
    const event = /自(?:本)?(?:合同|协议|双方)?[^，。；]{0,12}(?:之日|的日|当日|次日)起/u.exec(sentence.text);
    return event ? [sentence.range[0] + event.index, sentence.range[0] + event.index + event[0].length] : undefined;
  });

/** 至2027年11月30日止, or a start with a length (有效期一年). */
export const termEnd: Recogniser = (reading, paragraphs) =>
  first(candidates(paragraphs), (sentence) => {
    const dates = datesIn(reading, sentence);
    if (dates[1]) return dates[1];
    const only = dates[0];
    if (only && /(?:至|到|截至|截止|届满日：?)$/u.test(reading.text.slice(only[0] - 4, only[0]))) return only;
    const length = reading.facts.duration.find(
      (fact) => sentence.range[0] <= fact.range[0] && fact.range[1] <= sentence.range[1] && ["month", "year"].includes(fact.unit),
    );
    const started = only !== undefined || /自[^，。；]{0,14}起/u.test(sentence.text);
    return length && started ? length.range : undefined;
  });

const datesIn = (reading: Reading, sentence: Sentence): Range[] =>
  reading.facts.date.filter((fact) => sentence.range[0] <= fact.range[0] && fact.range[1] <= sentence.range[1]).map((fact) => fact.range);

function first(sentences: readonly Sentence[], find: (sentence: Sentence) => Range | undefined): Range | undefined {
  for (const sentence of sentences) {
    const found = find(sentence);
    if (found) return found;
  }
  return undefined;
}
