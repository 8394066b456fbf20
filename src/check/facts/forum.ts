import { allMatches } from "../../base/all-matches.js";
import type { Range } from "../../base/range.js";
import type { Reading } from "../reading/reading.js";
import { roleMarks } from "../view/role-view.js";
import { oncePerReading } from "../reading/once-per-reading.js";

/** A place to which disputes go. */
export interface Forum {
  readonly type: "court" | "arbitration";
  readonly range: Range;
  /** The court or body is determined: by name, by a party's seat, or by a place that the contract states. */
  readonly determined: boolean;
  /** 甲方住所地, 合同签订地, or the name. */
  readonly by: "brand" | "agency" | "either" | "defendant" | "plaintiff" | "signing-place" | "performance-place" | "named" | "unclear";
  readonly name: string;
}

const court = new RegExp(
  `((?:${roleMarks.brand}(?:或者?|、|和)${roleMarks.agency}|[${roleMarks.brand}${roleMarks.agency}${roleMarks.both}${roleMarks.any}]|被告|原告|守约方|起诉方)?(?:方)?(?:的)?(?:(?:主要)?(?:住所地|所在地|注册地|经营地|签订地|签约地|履行地)|(?:本)?(?:合同|协议)?(?:签订地|签约地|履行地)|[〇㐀-鿿]{2,24}?(?:省|市|区|县|州)[〇㐀-鿿]{0,12}?)?(?:有管辖权的)?)(?:人民)?法院`,
  "gu",
);
const arbitration =
  /([〇㐀-鿿（）]{2,24}?(?:仲裁委员会|国际仲裁院|仲裁院|国际仲裁中心|仲裁中心)(?:[（(][^）)]{1,20}[）)])?)|(当地|本地|有关|相关|[〇㐀-鿿]{2,8}?的?)?仲裁(?:机构|部门|机关)/gu;

/** Matches of a pattern in the sentences that hold a word, with offsets of the whole text. */
function* inSentencesWith(
  reading: Reading,
  word: string,
  pattern: RegExp,
): Iterable<{ readonly index: number; readonly 0: string; readonly 1: string | undefined }> {
  for (const { text, range } of reading.sentences)
    if (text.includes(word))
      for (const match of allMatches(text, pattern)) yield { index: range[0] + match.index, 0: match[0], 1: match[1] };
}

/** Courts and arbitral bodies that the contract names for disputes. */
export const forums = oncePerReading((reading): readonly Forum[] => {
  const found: Forum[] = [];
  const { text } = reading;
  for (const match of inSentencesWith(reading, "法院", court)) {
    const lead = /^.*(?:提交|由|向|至|到|同意|选择)/u.exec(match[0])?.[0].length ?? 0;
    const words = (match[1] ?? "").slice(lead);
    const range: Range = [match.index + lead, match.index + match[0].length];
    const sentence = reading.sentenceAt(match.index).text;
    if (!/起诉|诉讼|管辖|提交|提起|解决/u.test(sentence) || /请求人民法院|最高人民法院/u.test(text.slice(match.index - 4, range[1])))
      continue;
    const by = basisOf(words, sentence);
    found.push({
      type: "court",
      range,
      by,
      name: match[0].slice(lead),
      determined: by !== "unclear" && (by !== "signing-place" || statesPlace(text)),
    });
  }
  for (const match of inSentencesWith(reading, "仲裁", arbitration)) {
    const sentence = reading.sentenceAt(match.index).text;
    if (!/提交|申请|仲裁解决|由|向|裁决/u.test(sentence) || /请求人民法院或者仲裁|人民法院或仲裁机构/u.test(sentence)) continue;
    const named = match[1];
    const name = (named ?? match[0]).replace(/^.*(?:提交|向|由|至|或者?|和|及|申请)/u, "");
    const start = match.index + match[0].length - name.length;
    found.push({
      type: "arbitration",
      range: [start, match.index + match[0].length],
      by: named ? "named" : "unclear",
      name,
      determined: named !== undefined && !/当地|本地/u.test(name),
    });
  }
  return found.sort((a, b) => a.range[0] - b.range[0]);
});

function basisOf(words: string, sentence: string): Forum["by"] {
  const brand = words.includes(roleMarks.brand);
  const agency = words.includes(roleMarks.agency);
  if (brand && agency) return "either";
  if (brand) return "brand";
  if (agency) return "agency";
  if (words.includes(roleMarks.both) || words.includes(roleMarks.any)) return "either";
  if (/被告/u.test(words)) return "defendant";
  if (/原告|起诉方|守约方/u.test(words)) return "plaintiff";
  if (/签订地|签约地/u.test(words)) return "signing-place";
  if (/履行地/u.test(words)) return "performance-place";
  if (/(?:省|市|区|县|州)/u.test(words) && words.length >= 3) return "named";
  // 任何一方均可向人民法院起诉: the law finds the court (民事诉讼法), nothing is agreed.
  return /签订地/u.test(sentence) ? "signing-place" : "unclear";
}

const statesPlace = (text: string): boolean =>
  /(?:签订|签约|签署)(?:地点?|所在地)(?:为|是)?[：\t][^\s_。；\n]{3,}/u.test(text) ||
  /于[〇㐀-鿿]{2,12}(?:市|区|县)[^。\n]{0,12}(?:签订|签署)/u.test(text);
