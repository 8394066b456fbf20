import { withPlainDigits } from "../../base/plain-digits.js";
import type { Range } from "../../base/range.js";
import { labelOf } from "../../document/label.js";
import { Sequence } from "./sequence.js";

/** Where a clause number may begin inside a paragraph that lost its line breaks. */
const candidate =
  /第[零〇一二三四五六七八九十百\d]{1,5}[条條章节節](?![款项之第、和及至的规約约所])|(?<![\d.．/%第年月])\d{1,2}[.．]\d{1,2}(?:[.．]\d{1,2})?(?![\d%％万萬亿元倍折])|(?<=[。；;:：）)])[一二三四五六七八九十]{1,3}、|(?<=[。；;])[（(][一二三四五六七八九十]{1,3}[）)]|(?<=[。；;])\d{1,2}、/gu;

/** Words before 第X条 that make it a citation and not a heading. */
const citing =
  /(?:本合同|本协议|上述|前述|依据|依照|根据|按照|按|依|据|见|照|及|和|与|或|至|、|》|”|法|条例|规定|办法|除|违反|符合|适用|参照|的|第)$/u;

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
    if (label.style !== "decimal" && citing.test(paragraph.slice(Math.max(0, match.index - 4), match.index))) continue;
    sequence.accept(label);
    if (match.index > 0) cuts.push(match.index);
  }
  const signature = signatureStart(paragraph);
  if (signature !== undefined) cuts.push(signature);
  if (cuts.length < 3) return [range];
  const starts = [0, ...cuts.sort((a, b) => a - b)];
  return starts
    .map((start, at): Range => [range[0] + start, range[0] + (starts[at + 1] ?? paragraph.length)])
    .filter(([start, end]) => end > start);
}

/** The signature block at the end of a glued text: 甲方(盖章):乙方(盖章): after the last full sentence. */
function signatureStart(paragraph: string): number | undefined {
  const tail = /[。;；]((?:甲方|委托方|品牌方)[（(]?(?:盖章|公章|签章|签字|章)[）)]?[:：][^。]{0,200})$/u.exec(paragraph);
  return tail?.[1] === undefined ? undefined : tail.index + 1;
}
