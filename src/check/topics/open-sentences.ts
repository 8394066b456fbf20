import { oncePerReading } from "../reading/once-per-reading.js";
import type { Sentence } from "../reading/reading.js";
import { phrasesOf } from "./phrase.js";

/** A figure, a time or a place where it stands: what is measured so is settled, whoever may change it later. */
const measure =
  /\d|[一二两三四五六七八九十百]{1,3}(?:个(?!平台|店|账|号|品牌|方|人|渠道|网店)|日|天|周|月|小时|分钟|次|场|条|名|成|倍|%)|当[日天]|次[日月]|附件|附表/u;

/** The sentences that leave their matter to be agreed or decided later (另行约定, 随时商定, 由乙方看着办) and hold no measure of it. */
export const openSentences = oncePerReading((reading): ReadonlySet<Sentence> => {
  const found = new Set<Sentence>();
  for (const { first } of phrasesOf(reading.library.lexicon["unsettled"] ?? none))
    for (const [at] of reading.matcher.find(first)) {
      const sentence = reading.sentenceAt(at);
      if (!measure.test(sentence.text)) found.add(sentence);
    }
  return found;
});

const none: readonly string[] = [];
