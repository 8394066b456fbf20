import type { ReadingParagraph } from "../../reading/reading.js";
import { sentencesWithAny } from "../../screen/sentences-with-any.js";
import type { Recogniser } from "./recogniser.js";

const ends = /解除|终止|解约|退出/u;
const listed = /(?:下列|以下|如下)[^。；]{0,6}(?:情形|情况|事由|条件)/u;
const specific =
  /连续[^，。；]{0,6}(?:期|个月|月|季度|次|日|周)|累计[^，。；]{0,10}(?:次|日|人次)|逾期[^，。；]{0,12}(?:超过|满|达)|(?:欠|拖|迟)[^，。；]{0,10}(?:超过|满|达|逾)|催(?:告|了|促|过)?[^，。；]{0,16}(?:仍|未|还不|不改)|破产|吊销|停业|解散|刷单|泄露|擅自更换|低于\d|不满\d|未能签署|(?:两|二|三)[次期]/u;

/** Grounds that can be checked: a list of them, or one with a count, a period, a demand or an event. 严重违约 alone is none. */
export const terminationEvents: Recogniser = (reading, paragraphs) => {
  const scope = new Set(paragraphs);
  const known = new Map<ReadingParagraph, boolean>();
  const near = (paragraph: ReadingParagraph): boolean => {
    const made = known.get(paragraph) ?? /解除|终止本/u.test(paragraph.text + (paragraph.lead?.text ?? ""));
    known.set(paragraph, made);
    return made;
  };
  return sentencesWithAny(reading, [listed, specific]).find(({ text, paragraph }) => {
    if (paragraph.heading || paragraph.part === "signature" || paragraph.part === "cover") return false;
    const headed = (): boolean => scope.has(paragraph) && paragraph.titles.some((title) => ends.test(title));
    if (listed.test(text) && (ends.test(text) || headed())) return true;
    return specific.test(text) && (ends.test(text) || near(paragraph));
  })?.range;
};
