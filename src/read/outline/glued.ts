import type { Range } from "../../base/range.js";
import { labelOf } from "../../document/label.js";
import { innerCuts } from "./inner-cuts.js";
import { namedParties, partyNouns } from "./party-nouns.js";
import { Sequence } from "./sequence.js";

/** Where a clause number may begin inside a paragraph that lost its line breaks. */
const candidate =
  /第[零〇一二三四五六七八九十百\d]{1,5}[条條章节節](?![款项之第、和及至的规約约所])|(?<![\d.．/%第年月])\d{1,2}[.．]\d{1,2}(?:[.．]\d{1,2})?(?![\d%％万萬亿元倍折])|(?<=[。；;:：）)]\s?)[一二三四五六七八九十]{1,3}、|(?<=[〇㐀-鿿])[一二三四五六七八九十]{1,3}、(?=[〇㐀-鿿]{2,12}[（(][一1][）)])|(?<=^|[。；;:：）)]\s?)[壹贰叁参肆伍陆柒捌玖拾]{1,3}、|(?<=[。；;]\s?)[（(][一二三四五六七八九十]{1,3}[）)]|(?<=[。；;]\s?)\d{1,2}[ 　]+(?=[〇㐀-鿿、]{2,14}\d{1,2}[.．]1(?!\d))|(?<=[。；;]\s?)[①-⑳]|(?<=[。；;]\s?)\d{1,2}、|(?<=[。；;]\s?)\d{1,2}[.．][ 　]?(?=[〇㐀-鿿\p{Lu}])/gu;

/** Words before 第X条 that make it a citation and not a heading. */
const citing =
  /(?:本合同|本协议|上述|前述|依据|依照|根据|按照|按|依|据|见|照|及|和|与|或|至|、|》|”|(?<![方办])法|条例|(?<!一般|其他)规定|(?:管理|暂行)办法|(?<!解)除|违反|符合|(?<!法律)适用|参照|的|第)$/u;

/** Likewise before 8.1, in front of which a heading may stand. */
const citingDecimal = /(?:依据|依照|根据|按照|违反|参照|按|见|至|及|和|与|或|、|(?<!解)除|第)$/u;

/**
 * Cuts a web copy, in which headings and clauses follow each other without line breaks, at its clause numbers; `text` is in plain
 * signs. Only numbers that continue their sequence cut; returns the range itself where nothing does.
 */
export function cutGlued(text: string, range: Range): readonly Range[] {
  if (range[1] - range[0] < 100) return [range];
  const { joined: paragraph, at } = withoutBreaks(text.slice(...range));
  const sequence = new Sequence();
  const cuts: number[] = [];
  let [strong, outermost] = [0, 0];
  for (const match of paragraph.matchAll(candidate)) {
    const label = labelOf(paragraph.slice(match.index, match.index + 40));
    if (!label || !sequence.expects(label)) continue;
    const before = paragraph.slice(Math.max(0, match.index - 4), match.index);
    if ((label.style === "decimal" ? citingDecimal : citing).test(before)) continue;
    sequence.accept(label);
    if (label.style === "article" || label.style === "decimal" || label.style === "chapter") strong++;
    if (label.style === "article" || label.style === "han" || label.style === "capital") outermost++;
    if (match.index > 0) cuts.push(match.index);
  }
  const end = endStarts(paragraph);
  const [signature = paragraph.length] = end;
  const clauses = cuts.filter((cut) => cut < signature);
  if (clauses.length + end.length < 3 || (strong < 3 && paragraph.length < longEnough)) return [range];
  const inner = outermost >= 3 ? clauses.flatMap((cut, index) => innerCuts(paragraph, [cut, clauses[index + 1] ?? signature])) : [];
  const head = partyStarts(paragraph.slice(0, signature), clauses);
  const annexes =
    outermost >= 3 ? end.slice(1).flatMap((cut, index) => innerCuts(paragraph, [cut, end[index + 2] ?? paragraph.length])) : [];
  const starts = [...new Set([0, ...head, ...clauses, ...inner, ...end, ...annexes])].sort((a, b) => a - b);
  return starts
    .map((start, index): Range => [range[0] + at(start), range[0] + at(starts[index + 1] ?? paragraph.length)])
    .filter(([start, end]) => end > start);
}

/** A list inside a sentence, （一）…；（二）…, is cut in a paragraph of this length only; articles and decimals are cut in any. */
const longEnough = 300;

/** A paragraph without the line ends that wrapping left in it, and where each of its offsets was. */
function withoutBreaks(text: string): { readonly joined: string; readonly at: (offset: number) => number } {
  if (!text.includes("\n")) return { joined: text, at: (offset) => offset };
  const origins = [...text.matchAll(/[^\n]/gu)].flatMap(({ index, 0: sign }) => (sign.length === 2 ? [index, index + 1] : [index]));
  return { joined: text.replaceAll("\n", ""), at: (offset) => origins[offset] ?? text.length };
}

/** Where the signature block begins, 甲方(盖章):乙方(盖章): after the last clause, and behind it each annex and what it says. */
function endStarts(paragraph: string): number[] {
  const found = [...paragraph.matchAll(signing)].at(-1);
  if (!found) return [];
  const start = found.index + 1;
  return [
    start,
    ...[...paragraph.slice(start).matchAll(annex)].flatMap(({ index, 0: { length } }) => [start + index, start + index + length]),
  ];
}

const signing = new RegExp(
  `[。;；]\\s?(?=[（(]?(?:以下|此页|本页)无正文|(?:${partyNouns})(?:[（(]?(?:盖章|公章|签[章字]|章)[）)]?[:：]|[:：][^。；;:：]{2,24}[（(](?:盖章|公章|签[章字]|章)[）)]))`,
  "gu",
);

/** Its title cannot be told from the words behind it; its number can. */
const annex = /(?<=[日。；;：:章字）)\s\u3000])附[件表录][ 　]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:[:： 　]+|(?=[〇㐀-鿿《]))/gu;

/** Where the particulars of each party begin, and each of them: at the first mention with a colon, up to the next clause. */
function partyStarts(paragraph: string, clauses: readonly number[]): number[] {
  const seen = new Set<string>();
  const parties = [...paragraph.matchAll(party)].filter(({ 1: written = "" }) => {
    const name = written.replaceAll(/\s/gu, "");
    const isFirst = !seen.has(name);
    seen.add(name);
    return isFirst;
  });
  return parties.flatMap(({ index }, at) => {
    const end = Math.min(
      parties[at + 1]?.index ?? paragraph.length,
      clauses.find((cut) => cut > index) ?? paragraph.length,
      index + furthest,
    );
    return [index, ...[...paragraph.slice(index, end).matchAll(particular)].map((match) => index + match.index)];
  });
}

/** The particulars of one party are no longer than this. */
const furthest = 400;

const party = new RegExp(`(${namedParties})(?:[（(][^（）()]{1,14}[）)])?(?:[:：]|(?=(?:公司|单位|企业)?名称[:：]))`, "gu");

/** The fields of a head; their characters may stand apart: 住　　所. */
const fields = [
  ...["公司名称", "单位名称", "企业名称", "名称", "统一社会信用代码", "法定代表人", "住所", "住所地", "地址", "联系地址", "通讯地址"],
  ...["注册地址", "办公地址", "实际经营地", "实际经营地址", "住所及实际经营地址", "授权代表", "联系人", "联络人", "电话", "联系电话"],
  ...["邮箱", "电子邮箱", "合同编号", "协议编号", "编号", "签订地", "签订地点", "签订日期", "签署地", "签约地点"],
];
const particular = new RegExp(`(?:${fields.map((field) => [...field].join("[ \\u3000]*")).join("|")})[:：]`, "gu");
