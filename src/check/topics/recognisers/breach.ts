import type { Range } from "../../../base/range.js";
import type { Role } from "../../facts/party.js";
import { breachTerms } from "../../liability.js";
import type { Reading, ReadingParagraph, Sentence } from "../../reading/reading.js";
import { rolesIn } from "../../view/roles-in.js";
import type { Recogniser } from "./recogniser.js";
import { factsIn } from "../../facts/facts-in.js";

/** A specific event of breach with its consequence. A general 违反本合同的任一约定 counts where it is priced. */
export const breachEvents =
  (role: Role): Recogniser =>
  (reading, paragraphs) =>
    breachTerms(reading).find(
      (term) => term.role === role && (term.computable || /逾期|每缺|缺播|未达|未完成|擅自/u.test(term.sentence.text)),
    )?.range ?? priced(role, reading, paragraphs);

export const breachRate =
  (role: Role): Recogniser =>
  (reading, paragraphs) =>
    breachTerms(reading).find((term) => term.role === role && term.computable)?.range ?? priced(role, reading, paragraphs);

/** What a party did or left undone, said so that one can tell; not 违约, 配合不力 or 不良影响. */
const event =
  /逾期|迟|晚(?!上|间)|未(?!来|尽)|没[交给到按付]|缺[播席量少]|每缺|每少|少[播做交发更上报拍写剪传推开投]|少一|补不齐|每日|错过|怠于|不按|无故|不够|叫停|断货|断供|每晚|少一[场条项次篇]|漏[了播发]|失职|补救无效|无故毁约|没补|不足|低于|不达标|超过|超卖|擅自|私自|拒绝|失误|不履行|瑕疵|截留|取消|撤品|欠[费付]|挂机|空播|降价|下线|错[误价率]|引流|提前(?:解除|终止)|拖[延欠款了一]|侵权|处罚|(?:任何|任一|一切|有)(?:一项|一种)?违约(?!金|责任)|半[路道途]|中途|毁约|悔约|反悔|撤(?:出|资|店|单|的)/u;
const consequence = /违约金|赔|扣|减收|减价|退还|不退|支付|付|补|罚|计息|利息|滞纳金|抵扣|少付|贷记|减酬|照给|算|偿|加给|\t/u;
const figure =
  /\d+元|[一二两三四五六七八九]成|[\d两二三五十]+倍|双倍|×|＝|乘以|半个月|\t\d{2,}|分之|扣\d+|一半|半数|坑位费不退|\d+(?:\.\d+)?%|免付|(?:一|两|三|\d)个月(?:服务|运营)?费|当月少付|千分之|万分之|百分之/u;
const side = /[定订]金|刷单|互刷|刷[量评粉]|买[粉量]|虚构|虚假交易|保密|泄密|录用|招揽|挖|竞业/u;

/** A sentence or row of the topic that prices what this party may do wrong. */
function priced(role: Role, reading: Reading, paragraphs: readonly ReadingParagraph[]): Range | undefined {
  for (const paragraph of paragraphs)
    for (const [at, sentence] of paragraph.sentences.entries()) {
      const { text } = sentence;
      const before = /^[\ue010-\ue012]?违[反者]/u.test(text) ? (paragraph.sentences[at - 1]?.text ?? "") : "";
      if (!event.test(text) || !consequence.test(text) || side.test(before + text)) continue;
      const money = factsIn(reading.facts.money, sentence.range).length > 0 || factsIn(reading.facts.percent, sentence.range).length > 0;
      if (!money && !figure.test(text)) continue;
      const debtor = debtorOf(sentence, paragraph, paragraph.sentences.slice(0, at), paragraphs);
      if (debtor === role || debtor === "both") return sentence.range;
    }
  return undefined;
}

/** Whose breach it is: the party named first in the sentence, or in what leads to it. */
function debtorOf(
  { text }: Sentence,
  paragraph: ReadingParagraph,
  before: readonly Sentence[],
  paragraphs: readonly ReadingParagraph[],
): Role | "both" | undefined {
  if (/(?:逾期|迟延|拖延|晚)(?:付款|支付|给钱)|欠(?:额|付额|费)|付款(?:晚|逾期)|未付款/u.test(text)) return "brand";
  if (/缺播|空播|少播|切片|报表|移交|贷记|挂机|少播|有效场|场次|短视频|周报|主播|响应|差错率|素材|缺量/u.test(text)) return "agency";
  const [own] = rolesIn(text);
  if (own) return own;
  const lead = paragraph.lead?.sentences.map((one) => one.text).join("") ?? "";
  const context = [...before.map((one) => one.text), lead, ...paragraph.titles].flatMap(rolesIn)[0];
  if (context) return context;
  const [group] = paragraphs.flatMap((one) => one.sentences.flatMap(({ text: words }) => rolesIn(words)));
  return paragraph.row || before.length === 0 ? group : undefined;
}
