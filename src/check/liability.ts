import { sentencesWith } from "./screen/sentences-with.js";
import type { Range } from "../base/range.js";
import type { Role } from "./facts/party.js";
import { oncePerReading } from "./reading/once-per-reading.js";
import { sentenceBefore, type Sentence } from "./reading/reading.js";
import { rolesIn } from "./view/roles-in.js";
import { factsIn } from "./facts/facts-in.js";

/** What one party owes when it breaks the contract: an event and a price that can be computed. */
export interface BreachTerm {
  readonly role: Role;
  readonly sentence: Sentence;
  readonly range: Range;
  /** The penalty has a rate, an amount or a formula. */
  readonly computable: boolean;
}

const event =
  /逾期|未按|未达|未完成|未在|缺播|每缺|缺一|每少|不足|少于|低于约定|擅自|违反|违约(?!金)|迟延|不达标|断货|中途|提前解除|单方解除|泄露|不符合|延误|拖欠|未履行|不做/u;
const price = /违约金|扣减|扣除|减收|减少|赔偿|补偿|利息|滞纳金|返还|退还/u;
const elsewhere =
  /刷单|互刷|刷[量评]|虚构|虚假|造假|机器粉|粉丝|点赞|编造|保密|泄密|录用|招揽|挖|竞业|员工|更换|调换|发布或者改动|资料不实|平台处罚|完成率|目标/u;

/** Every sentence that prices a breach of the main duties; side duties (fake data, secrecy, poaching) are left to their own topics. */
export const breachTerms = oncePerReading((reading): readonly BreachTerm[] =>
  sentencesWith(reading, event).flatMap((sentence): BreachTerm[] => {
    const { text, paragraph } = sentence;
    if (paragraph.heading || paragraph.part === "signature" || paragraph.part === "cover") return [];
    if (!price.test(text)) return [];
    const titled = paragraph.titles.some((title) => /违约|罚则|罚责|^责任$|(?:乙方|甲方|双方|赔偿)责任/u.test(title));
    const before = /^[\ue010-\ue012]?违[反者]/u.test(text) ? (sentenceBefore(sentence)?.text ?? "") : "";
    if (!titled && elsewhere.test(before + text)) return [];
    const role = debtor(sentence);
    if (role === undefined) return [];
    const computable =
      factsIn(reading.facts.percent, sentence.range).length > 0 ||
      factsIn(reading.facts.money, sentence.range).length > 0 ||
      /(?:利率|LPR|日计|倍|按日|每日)/u.test(text);
    return role === "both"
      ? [
          { role: "brand", sentence, range: sentence.range, computable },
          { role: "agency", sentence, range: sentence.range, computable },
        ]
      : [{ role, sentence, range: sentence.range, computable }];
  }),
);

/** Who breaks and pays: the party before the event, in the sentence or the words that lead to it. */
function debtor(sentence: Sentence): Role | "both" | undefined {
  const at = event.exec(sentence.text)?.index ?? 0;
  const before = sentence.text.slice(0, at + 1);
  const nearest = rolesIn(before).at(-1);
  if (nearest) return nearest;
  const inText = lastRole(sentence);
  if (inText) return inText;
  // 每缺一场扣减…: only the agency performs sessions, videos and seats.
  if (/缺播|每缺|场次|短视频|坐席|设计件|直播缺/u.test(sentence.text)) return "agency";
  return /逾期付款|逾期支付/u.test(sentence.text) ? "brand" : undefined;
}

/** The party that is named last before a sentence: in its paragraph, what introduces that, or the headings above. */
function lastRole(sentence: Sentence): Role | "both" | undefined {
  const { titles, lead } = sentence.paragraph;
  for (const last of [sentenceBefore(sentence), lead?.sentences.at(-1)])
    for (let said = last; said; said = sentenceBefore(said)) {
      const role = rolesIn(said.text).at(-1);
      if (role) return role;
    }
  return rolesIn(titles.join("")).at(-1);
}
