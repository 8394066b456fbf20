import { withPlainDigits } from "../../base/plain-digits.js";
import type { Range } from "../../base/range.js";
import { labelOf } from "../../document/label.js";
import { Sequence } from "./sequence.js";

/** Where a clause number may begin inside a paragraph that lost its line breaks. */
const candidate =
  /第[零〇一二三四五六七八九十百\d]{1,5}[条條章节節](?![款项之第、和及至的规約约所])|(?<![\d.．/%第年月])\d{1,2}[.．]\d{1,2}(?:[.．]\d{1,2})?(?![\d%％万萬亿元倍折])|(?<=[。；;:：）)]\s?)[一二三四五六七八九十]{1,3}、|(?<=[〇㐀-鿿])[一二三四五六七八九十]{1,3}、(?=[〇㐀-鿿]{2,12}[（(][一1][）)])|(?<=[。；;]\s?)[（(][一二三四五六七八九十]{1,3}[）)]|(?<=[。；;]\s?)\d{1,2}、|(?<=[。；;]\s?)\d{1,2}[.．][ 　]?(?=[〇㐀-鿿\p{Lu}])/gu;

/** Words before 第X条 that make it a citation and not a heading. */
const citing =
  /(?:本合同|本协议|上述|前述|依据|依照|根据|按照|按|依|据|见|照|及|和|与|或|至|、|》|”|(?<![方办])法|条例|(?<!一般|其他)规定|(?:管理|暂行)办法|(?<!解)除|违反|符合|(?<!法律)适用|参照|的|第)$/u;

/** Likewise before 8.1, in front of which a heading may stand. */
const citingDecimal = /(?:依据|依照|根据|按照|违反|参照|按|见|至|及|和|与|或|、|(?<!解)除|第)$/u;

/**
 * Cuts a web copy, in which headings and clauses follow each other without line breaks, at its clause numbers. Only long
 * paragraphs are looked at, and only numbers that continue their sequence cut; returns the range itself where nothing does.
 */
export function cutGlued(text: string, range: Range): readonly Range[] {
  const paragraph = withPlainDigits(text.slice(...range));
  if (paragraph.length < 300) return [range];
  const sequence = new Sequence();
  const cuts: number[] = [];
  for (const match of paragraph.matchAll(candidate)) {
    const label = labelOf(paragraph.slice(match.index, match.index + 40));
    if (!label || !sequence.expects(label)) continue;
    const before = paragraph.slice(Math.max(0, match.index - 4), match.index);
    if ((label.style === "decimal" ? citingDecimal : citing).test(before)) continue;
    sequence.accept(label);
    if (match.index > 0) cuts.push(match.index);
  }
  const end = endStarts(paragraph);
  const [signature = paragraph.length] = end;
  const clauses = cuts.filter((cut) => cut < signature);
  if (clauses.length + end.length < 3) return [range];
  const starts = [...new Set([0, ...partyStarts(paragraph.slice(0, signature), clauses), ...clauses, ...end])].sort((a, b) => a - b);
  return starts
    .map((start, at): Range => [range[0] + start, range[0] + (starts[at + 1] ?? paragraph.length)])
    .filter(([start, end]) => end > start);
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

const signing = /[。;；]\s?(?=(?:甲方|委托方|品牌方)[（(]?(?:[盖蓋]章|公章|[签簽][章字]|章)[）)]?[:：])/gu;

/** Its title cannot be told from the words behind it; its number can. */
const annex = /(?<=[日。；;：:章字\s\u3000])附件[ 　]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[:：]/gu;

/** Where the particulars of each party begin, and each of them: at the first mention with a colon, up to the next clause. */
function partyStarts(paragraph: string, clauses: readonly number[]): number[] {
  const seen = new Set<string>();
  const parties = [...paragraph.matchAll(party)].filter(({ 0: words }) => {
    const name = words.slice(0, 2);
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

const party = /[甲乙丙]方(?:[（(][^（）()]{1,14}[）)])?(?:[:：]|(?=(?:公司|单位|單位|企业|企業)?名[称稱][:：]))/gu;

const particular =
  /(?:(?:公司|单位|單位|企业|企業)?名[称稱]|[统統]一社[会會]信用代[码碼]|法定代表人|(?:住所|[注註][册冊]|通[讯訊]|[联聯][系繫]|[实實][际際][经經][营營]|[办辦]公)[〇㐀-鿿]{0,8}地址?|住所(?:地)?|授[权權]代表|[联聯][系繫絡]人|(?:[联聯][系繫])?[电電][话話]|(?:[电電]子)?[邮郵]箱)[:：]/gu;
