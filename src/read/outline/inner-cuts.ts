import { allMatches } from "../../base/all-matches.js";
import type { Range } from "../../base/range.js";
import { labelOf } from "../../document/label.js";
import { Sequence } from "./sequence.js";

/** Numbers below the outermost: （一）, 1、, 1., 1), (a), ①, T1.1. */
const number =
  /(?<!附[件表录])[一二三四五六七八九十]{1,3}、(?=[〇㐀-鿿“])|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2}|[a-j])[）)]|(?<![\d.．/%第（(])\d{1,2}(?:[、）)]|[.．](?!\d))|[①-⑳]|(?<![A-Za-z\d])\p{Lu}\d{1,2}(?:\.\d{1,2})?(?=[ 　.、]*[〇㐀-鿿“「《【])/gu;

/** Where a number may stand: behind the end of a sentence or of its half, or behind what introduces a list. */
const opened = /[。；;：:！？】][\s\u3000]?$/u;

/** Words that make a number a citation or part of a figure. */
const cited = /(?:第|见|按|依|及|和|与|或|至|到|、|共|约|满|每|前|后|达|于|[\d，,.%元年月日])$/u;

/** A heading that stands before the first number: words and nothing else. */
const heading = /^[\s\u3000]*[【]?[〇㐀-鿿、与和及（）()A-Za-z/]{2,20}[】]?[:：]?[\s\u3000]*$/u;

/**
 * Where the clauses inside one outermost clause of a web copy begin, as offsets of the paragraph; `range` is that clause, or what
 * goes on with one. Its first number may stand right behind the heading, every other one behind a sentence.
 */
export function innerCuts(paragraph: string, range: Range, isClause = true): number[] {
  const [start, end] = range;
  const own = isClause ? labelOf(paragraph.slice(start, end)) : undefined;
  const from = start + (own?.length ?? 0);
  const sequence = new Sequence();
  const last = new Map<string, number>();
  const cuts: number[] = [];
  for (const match of allMatches(paragraph.slice(from, end), number)) {
    const at = from + match.index;
    const label = labelOf(paragraph.slice(at, at + 40));
    const here = label?.numbers.at(-1) ?? 0;
    if (!label || label.style === own?.style || !sequence.expects(label)) continue;
    const before = paragraph.slice(from, at);
    const isFirst = here === 1 && cuts.length === 0 && (heading.test(before) || (at === start && !isClause));
    const isNext = here > 1 && here === (last.get(label.style) ?? 0) + 1 && !cited.test(before);
    if (!isFirst && !isNext && !opened.test(before)) continue;
    sequence.accept(label);
    last.set(label.style, here);
    cuts.push(at);
  }
  return cuts;
}
