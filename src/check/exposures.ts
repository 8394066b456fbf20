import { sentencesWith } from "./screen/sentences-with.js";
import { exactly, type Decimal } from "../base/decimal.js";
import type { Range } from "../base/range.js";
import { factsIn } from "./facts/facts-in.js";
import { numberValue } from "./facts/number-words.js";
import type { Role } from "./facts/party.js";
import { termMonths, totalFee } from "./fees.js";
import { oncePerReading } from "./reading/once-per-reading.js";
import type { Reading, Sentence } from "./reading/reading.js";
import { segmentsOf } from "./reading/segments.js";
import { actorAt } from "./sense/actor-at.js";
import { roleMarks } from "./view/role-view.js";

/** What one side stands to pay at most, or flatly for any breach, in yuan. */
export interface Exposure {
  readonly role: Role;
  readonly how: "cap" | "flat";
  readonly amount: Decimal;
  readonly range: Range;
}

const { brand, agency, both, any } = roleMarks;
const mutual = new RegExp(`[${both}${any}]`, "u");
const limited = /为(?:上)?限|不超过|不得超过|上限|封顶|最多|至多|最高|顶多|只赔|仅赔/u;
const liable = /责任|赔|违约金/u;
/** A flat sum for any breach at all. */
const anyBreach =
  /任[一何意](?:约定|条款|义务|一?条|一项|规定|情形)|任何(?:违约|一条|条款)|(?:其他|其它|一切|凡有?|有)违约|违反(?:本合同|本协议|合同|协议|约定)(?:约定)?的/u;
/** A penalty by the day or the case: its top is no cap of the whole liability. */
const byTheDay = /每(?:逾期|迟延|延迟|晚)?(?:一|1)?(?:日|天|次|场|件|条|周|人|发生)|(?:日|天)万分之|按日/u;
/** What a cap is measured by when it is no sum: 当月服务费, 三个月服务费. */
const months = /(当月|该月|上月|首月|(?:[一二两三四五六\d]{1,2})个月)(?:的)?[^，。；]{0,8}(?:费|报酬|款)/u;
const own = new RegExp(
  `([${brand}${agency}])(?:方)?(?:在[^，。；]{0,12})?(?:的|对[^，。；]{0,6}的)?[^，。；${brand}${agency}]{0,10}(?:责任|赔偿)`,
  "u",
);

/** The caps and flat sums that a contract sets for one side alone; shares of what is late or missing are no exposure of the whole. */
export const exposures = oncePerReading((reading): readonly Exposure[] =>
  sentencesWith(reading, liable).flatMap((sentence): Exposure[] => {
    const { text, paragraph } = sentence;
    if (paragraph.heading || paragraph.part === "signature" || mutual.test(text)) return [];
    return segmentsOf(sentence).flatMap((segment): Exposure[] => {
      const capped =
        limited.test(segment.text) && !/抵扣/u.test(segment.text) && !/欠款|逾期金额|当期应付/u.test(text) && !byTheDay.test(text);
      const flat = !capped && anyBreach.test(text) && /赔|违约金|支付|付/u.test(segment.text);
      if (!capped && !flat) return [];
      const role = roleOf(reading, sentence, segment.range);
      const amount = role && amountOf(reading, segment.range, capped);
      return role && amount ? [{ role, how: capped ? "cap" : "flat", amount, range: sentence.range }] : [];
    });
  }),
);

/** Whose liability it is: the side named as its owner in the sentence so far, else the one who acts. */
function roleOf(reading: Reading, sentence: Sentence, segment: Range): Role | undefined {
  const said = reading.text.slice(sentence.range[0], segment[1]);
  const owner = own.exec(said.slice(Math.max(0, said.length - 90)))?.[1];
  if (owner !== undefined && /责任/u.test(said)) return owner === brand ? "brand" : "agency";
  const actor = actorAt(reading, segment[1] - 1);
  return actor === "brand" || actor === "agency" ? actor : undefined;
}

function amountOf(reading: Reading, range: Range, capped: boolean): Decimal | undefined {
  const money = factsIn(reading.facts.money, range).at(-1);
  if (money) return money.amount;
  const base = capped ? months.exec(reading.text.slice(...range))?.[1] : undefined;
  const [total, term] = [totalFee(reading), termMonths(reading)];
  if (base === undefined || !total || term === undefined || term === 0) return undefined;
  const count = base.endsWith("个月") ? (numberValue(base.slice(0, -2))?.toNumber() ?? 1) : 1;
  return total.div(exactly(term)).times(exactly(count));
}
