import { allMatches } from "../../base/all-matches.js";
import type { Range } from "../../base/range.js";
import type { Reading, ReadingParagraph } from "../reading/reading.js";
import { stemOf } from "./stem-of.js";

/** How a sentence stands to an act that it names: it says it, denies or forbids it, takes it off what counts, or names it as an event that has consequences. */
export type Stance = "said" | "denied" | "event" | "uncounted";

/** Words of negation that deny no act: comparisons, “without …”, “needs no …”, parts of other words. */
const noDenial =
  /不(?:论|管|问|拘|仅|但|只|光|限|低于|少于|超过|高于|晚于|迟于|多于|短于|小于|大于|逊|亚|弱|足|满|经|用|必|需|须|得不|可抗|可撤|同|断|时|定期|当|良|实|动产|另|特定|记名|影响|妨碍|过|然|等|久|日|入账|走账|走公|进公司|进账|开票|体现|留痕|公开|写进|写入|列入|计入[^，。；]{0,4}账|对外|设限|再逐)|未(?:经|满|达|来|尽|予明|列明|约定)|没有?(?:限制|上限|约定)|无(?:需|须|论|条件|偿|息|限|期限|固定)|毋(?:需|须|庸|论)|非(?:经|常|固定)|别(?:的|人|家|处)|莫(?:过|如)|(?:差|区|类|级|分|性|识|特|个|告|鉴)别/gu;
const denial = /不|未|没|无(?!锡|线|人)|毋|勿|莫(?!大)|别(?!墅)|禁止|严禁|杜绝|拒绝|谢绝|避免|防止|反对|抵制|戒除|非法|制止/gu;
/** What undoes a denial on the way to the act, or begins a statement of its own. */
const turn = /可以?(?!见|能)|有权|应当?|必须|须|则|即(?!使|便)|就|便|仍|照|拒绝|反对|异议|阻止|阻拦|追究|限制|禁止|以外|之外|除外|后/u;
/** 双方皆禁, 一概不做, 均在禁止之列: what follows on a list of deeds and forbids them all. */
const banned =
  /(?:^|[，、]|[\ue010-\ue013]|[均皆都概悉俱亦也一])(?:[\ue010-\ue013]|双方|任何人|谁)?(?:均|皆|都|一概|一律|概|悉|亦|也|俱|绝|坚决|严格|统统|全部?|属于?|为|在|予以|应当?|须|所){0,4}(?:禁止|严禁|严令禁止|禁绝|所禁|禁|不许|不准|不(?:能)?做|不干|不为|不可|不得|不行|不允许|不被允许|不得为之|不[得许准能应可](?:有|出现|存在|发生|涉及|触碰|染指)|(?:应当?|必须|一概|坚决)?(?:拒绝|抵制|杜绝|远离)|不碰|不沾|不搞|免谈|杜绝|红线|违约|根本违约|严重违约)(?:[之的]列|[之的]内|范围|的?(?:事项|事情|行为|情形|做法|举动|手段)|为之|有|的)?[。；，！]?$/u;
/** 不予计入, 剔除: what is taken off the count is no deed that is wanted. */
const counted =
  /不(?:予|得|能|可|应|被|再)?(?:计入|计(?!较)|纳入|列入|算入|算作|算在|作为|作数|算数|入)|剔除|扣除|扣掉|剔出|除外|排除|刨除|去掉|减去|无效|清理|核减|不[在属](?:此|其|该)(?:列|内|限)/u;
const condition = /^(?:[（(][一二三四五六七八九十\d]+[)）])?(?:如果?|若|倘若?|凡|因|一旦|发现|查实|经查|对于?|发生|出现|有(?!权))/u;
const consequence =
  /赔|退|扣|违约金|解除|终止|责任|承担|追究|罚|没收|返还|无效|开除|辞退|举报|通知|报告|查处|停止|下架|整改|纠正|核查|调查|查核|倍|有权|得/u;
const forbids =
  /(?:不得|禁止|严禁|不准|不许|不可|不能|杜绝|违规|违约|作弊|红线|下列(?:任一|之一)?(?:行为|情形)|有(?:下列|以下))[^。；]{0,24}[:：]$/u;

/**
 * Reads it from what stands before the act between the same commas, what follows it in the sentence, and what introduces its list;
 * with `within` also from the act's own words, where they may be far apart (经办人不收对方的红包).
 */
export function stanceOf(reading: Reading, [start, end]: Range, within: boolean): Stance {
  const sentence = reading.sentenceAt(start);
  const from = Math.max(sentence.range[0], reading.text.lastIndexOf("，", start - 1) + 1);
  const after = reading.text.slice(end, Math.max(end, reading.sentenceAt(Math.max(start, end - 1)).range[1]));
  if (denies(reading.text.slice(from, within ? end : start)) || leadForbids(reading, sentence.paragraph)) return "denied";
  const rest = after.split("，");
  if (banned.test(after) && !/拒绝(?!的)|异议/u.test(after)) return "denied";
  if (rest.some((segment) => counted.test(segment)) && !/计入[^。]{0,8}(?:推广|成本|费用)/u.test(after)) return "uncounted";
  const own = `${reading.text.slice(from, end)}${rest[0] ?? ""}`;
  const hinges = rest.length > 1 && (/(?:的|者|时|情形|行为)$/u.test(rest[0] ?? "") || condition.test(own));
  return hinges && consequence.test(rest.slice(1).join("，")) ? "event" : "said";
}

/** The last negation before the act reaches it, unless something on the way turns it, or it denies a denial (不得拒绝). */
function denies(before: string): boolean {
  const text = before.replace(noDenial, (word) => "□".repeat(word.length));
  const all = allMatches(text, denial);
  const last = all.at(-1);
  if (!last) return false;
  const other = all.at(-2);
  if (other && refusal.test(last[0]) && last.index - other.index <= 3) return false;
  return !turn.test(text.slice(last.index + 1).replace(/^[得能可应许准会再予以]+/u, ""));
}

const refusal = /拒绝|谢绝|避免|防止|反对|抵制|禁止/u;

/** A list of what is not to be done: 双方不得：, 下列行为属于违约：. */
const leadForbids = (reading: Reading, paragraph: ReadingParagraph): boolean => {
  const stem = stemOf(reading, paragraph);
  return stem.length < 60 && (forbids.test(stem) || /(?:不得|禁止|严禁|不准|不许)$/u.test(stem));
};
