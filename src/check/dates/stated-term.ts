import type { Reading } from "../reading/reading.js";
import type { Period } from "./period.js";
import { periodFrom } from "./periods.js";

/** What a term is called. */
export const wholeTerm = /合同|合作|协议|服务期|委托|托管|有效期|期限/u;

/** The first period with two days that a sentence calls the term; sentences that `part` matches speak of something else. */
export function statedTerm(reading: Reading, part: RegExp): Period | undefined {
  const { date } = reading.facts;
  for (const [at, one] of date.entries()) {
    const sentence = reading.sentenceAt(one.range[0]);
    if (sentence.paragraph.part === "signature" || part.test(sentence.text)) continue;
    const period = periodFrom(reading, one, date[at + 1], sentence.range[1]);
    if (period && wholeTerm.test(`${sentence.paragraph.titles.at(-1) ?? ""}${sentence.text}`)) return period;
  }
  return undefined;
}
