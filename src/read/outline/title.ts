import type { Range } from "../../base/range.js";
import type { LogicalParagraph } from "./paragraphs.js";

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
