import { say } from "../../base/bilingual.js";
import { dayNumber } from "../../base/calendar.js";
import { hull } from "../../base/range.js";
import type { Raised } from "../finding.js";
import type { Reading } from "../reading/reading.js";
import { realDay } from "./real-day.js";
import { statedTerm } from "./stated-term.js";

const part = /试|首期|阶段|其中|授权|活动|大促|目标|季|推广|质保|保密|排期|续|节|筹备|准备|前期|过渡|交接|此前|已于|曾|样品|资料/u;
const serves =
  /^(?:起|开始|起开始)?，?(?:正式)?(?:由\ue011)?(?:为\ue010)?(?:起)?(?:向\ue010)?(?:提供(?:本合同|本协议|各项|运营|代运营)?[^，。；]{0,6}服务|开始(?:服务|运营|直播|履行)|开播|进场|上线运营|接手|到岗|计收|计费)/u;

/** Services that begin before the term does: 期限自2027年1月1日起 … 乙方自2026年12月1日起提供服务. */
export function* starts(reading: Reading): Iterable<Raised> {
  const { date } = reading.facts;
  const term = statedTerm(reading, part);
  if (!term) return;
  for (const one of date) {
    const day = realDay(one);
    if (day === undefined) continue;
    const sentence = reading.sentenceAt(one.range[0]);
    if (sentence.paragraph.part === "signature" || part.test(sentence.text)) continue;
    const before = reading.text.slice(Math.max(sentence.range[0], one.range[0] - 4), one.range[0]);
    const after = reading.text.slice(one.range[1], one.range[1] + 24);
    if (!/[自从于在]$/u.test(before) || !serves.test(after)) continue;
    if (day >= dayNumber(term.start)) continue;
    const range = hull([term.range, one.range]);
    yield {
      range: range[1] - range[0] > 300 ? sentence.range : range,
      message: say("服务在合同期限开始之前已经开始", "Services begin before the term does"),
    };
    return;
  }
}
