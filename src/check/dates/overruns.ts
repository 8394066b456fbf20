import { say } from "../../base/bilingual.js";
import { dayNumber } from "../../base/calendar.js";
import type { Raised } from "../finding.js";
import type { Reading } from "../reading/reading.js";
import { realDay } from "./real-day.js";
import { statedTerm } from "./stated-term.js";

const notTerm = /试|阶段|授权|其中|续/u;
const part =
  /试|首期|阶段|授权|质保|保密|续|终止后|期满|届满|到期|结算|付款|支付|退还|移交|交接|删除|保存|发票|余额|返还|解除|评估|商标|资质|证/u;
/** What is done within the term: 混场直播于…前完成. */
const done = /^(?:以)?前(?:，)?[^，。；]{0,10}(?:完成|播出|交付|上线|发布|开播|拍摄|举办|执行)/u;

/** Work that is due after the term has ended. */
export function* overruns(reading: Reading): Iterable<Raised> {
  const { date } = reading.facts;
  const term = statedTerm(reading, notTerm);
  if (!term) return;
  for (const one of date) {
    const { range } = one;
    const day = realDay(one);
    if (day === undefined) continue;
    const sentence = reading.sentenceAt(range[0]);
    if (sentence.paragraph.part === "signature" || sentence.paragraph.part === "cover" || part.test(sentence.text)) continue;
    if (!done.test(reading.text.slice(range[1], range[1] + 20)) || day <= dayNumber(term.end)) continue;
    yield { range: sentence.range, message: say("工作的完成日在合同期限届满之后", "The work is due after the term has ended") };
    return;
  }
}
