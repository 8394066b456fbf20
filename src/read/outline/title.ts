import type { Range } from "../../base/range.js";
import type { LogicalParagraph } from "./paragraphs.js";
import { namedParties } from "./party-nouns.js";

/** A heading of at most this many characters. */
const longest = 24;

/**
 * The heading of a numbered paragraph: all of a short line without sentence punctuation that something follows, or the words
 * before a colon, a full stop or a wide space at its start (合作期限：自…), or in brackets (【合作期限】自…). Undefined where the text begins at once.
 */
export function titleRange(text: string, paragraph: LogicalParagraph, next: LogicalParagraph | undefined): Range | undefined {
  const start = paragraph.labelRange?.[1] ?? paragraph.range[0];
  const content = text.slice(start, paragraph.range[1]).trimEnd();
  if (content === "") return undefined;
  const bracketed = /^[【〖〔]([^】〗〕]{2,20})[】〗〕]/u.exec(content);
  if (bracketed?.[1] !== undefined) return [start + 1, start + 1 + bracketed[1].length];
  if (
    content.length <= longest &&
    !/[，。；：:;,！？“”"]/u.test(content) &&
    (next !== undefined || paragraph.outlineLevel !== undefined) &&
    !endsLikeSentence(content)
  )
    return [start, start + content.length];
  if (paragraph.outlineLevel !== undefined && content.length <= 2 * longest && !/[。；]/u.test(content))
    return [start, start + content.length];
  const style = paragraph.label?.style ?? "none";
  const flat = content.replaceAll("\n", "");
  const glued = !paragraph.cut ? 0 : outermost.has(style) ? gluedHeading(flat) : style === "arabic" ? sureHeading(flat) : 0;
  if (glued > 0) return [start, start + withBreaks(content, glued)];
  const lone = /^([〇㐀-鿿、及与和（）/A-Za-z]{2,14})[:：]$/u.exec(content);
  if (lone?.[1] !== undefined && next !== undefined && !endsLikeSentence(lone[1])) return [start, start + lone[1].length];
  const inline = /^([〇㐀-鿿、及与和（）/A-Za-z]{2,14})(?:[:：]|[\u3000 ]{1,4}(?=[〇㐀-鿿])|。(?=.))/u.exec(content);
  if (
    inline?.[1] === undefined ||
    content.length <= inline[0].length ||
    endsLikeSentence(inline[1]) ||
    /^(?:甲方|乙方|丙方|双方|任何)/u.test(inline[1])
  )
    return undefined;
  return [start, start + inline[1].length];
}

/** Where the first so many signs of a text end that lines may break. */
function withBreaks(content: string, length: number): number {
  let at = 0;
  for (let left = length; left > 0; at++) if (content.charAt(at) !== "\n") left--;
  return at;
}

const outermost: ReadonlySet<string> = new Set(["article", "han", "capital", "chapter"]);

/** The heading in front of the words with which a clause begins: 发票|乙方按…, 期限|本合同自…; 0 where there is none that can be told. */
function gluedHeading(content: string): number {
  const sure = sureHeading(content);
  if (sure > 0) return sure;
  const match = glued.exec(content);
  const words = match?.[1] ?? "";
  return words.length >= 2 && !noHeading.test(words) && !endsLikeSentence(words) ? words.length : 0;
}

/** 不可抗力|不可抗力是指…, 推广的钱|全站推广的钱…: what a clause begins with the words of its heading. */
const repeated = /^([〇㐀-鿿、与和及]{2,10})(?=\1|(?<=.{4})[〇㐀-鿿]{1,2}\1)/u;

/** 若干用语|在本协议内…, 释义|“店铺”是指…. */
const definitions = /^[〇㐀-鿿]{0,4}(?:定义|释义|用语)(?=[“"在本除])/u;

/** One that can be told behind any number. */
function sureHeading(content: string): number {
  const defining = definitions.exec(content)?.[0].length ?? 0;
  const words = repeated.exec(content)?.[1] ?? "";
  return defining > 0 ? defining : noHeading.test(words) || endsLikeSentence(words) ? 0 : words.length;
}

/** What a clause begins with: a party, the contract, a condition. */
const glued = new RegExp(
  `^([〇㐀-鿿、与和及]{2,12}?)(?=${namedParties}|双方|任何一方|任一方|一方|本(?:合同|协议|合约|契约|条)|合同期|协议期|合作期(?!限$)|(?:合同|协议|契约|合约)?(?:终止|解除|届满|期满)(?:之日|后|时)|因(?:本|不|甲|乙)|未经|除本|凡|自(?:本|双|20)|经(?:双|甲|乙)|在(?:本|合)|发生|出现|如(?:果|因|有|需|遇|甲|乙|双)|不可抗力(?:是|指)|《)`,
  "u",
);

/** Words with which a sentence begins or goes on and a heading does not. */
const noHeading =
  /^(?:合同|协议|契约|合约|合作|服务|期限)$|姓名|电话|手机|住址|身份证|^(?:如|若|因|经|未|凡|为|除|对|由|在|当|自|按|依|根据|与|和|及|或|并|且|但|则|即|应|须|可|不(?!可抗力)|无|以|向|从|于|就|将|把|被|使|令|同时|此外|其中|每|月[底初]|[次当上本]月|周)|(?:是|替|帮|跟|找|请|叫|进|用|或者|由|向|与|和|及|给|对|为|在|如|若|因|经|未|凡|从|按|依|据|将|被|让|使|于|以|或|并|且|后|前|时|内|向|同|至|到|应|须|可|能|归|交|付|违反|按照|根据|履行|依照|终止|解除|签订|订立|遵守|执行|委托|授权|通知|视为|提供)$/u;

/** 服务期一年, 由双方协商: an unpunctuated sentence is no heading. */
const endsLikeSentence = (content: string): boolean =>
  /(?:的|了|如下|为准|执行|协商|承担|负责|支付|完成|有效|生效)$/u.test(content) && content.length > 6;

/** An unnumbered heading: a short line of words alone, with more text after it (服务费用, 违约责任：). */
export const isLoneHeading = (content: string): boolean => {
  const words = /^[\s【〖*#]*([〇㐀-鿿、及与和]{2,14})[】〗*]*\s*[:：]?\s*$/u.exec(content)?.[1];
  return (
    words !== undefined && !endsLikeSentence(words) && !/^(?:鉴于|甲方|乙方|以下|此致|第[一二三四五六七八九十]+页)|[为是即]$/u.test(words)
  );
};
