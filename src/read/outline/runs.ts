import { allMatches } from "../../base/all-matches.js";
import { withPlainDigits } from "../../base/plain-digits.js";
import { isLoneHeading } from "./title.js";

/** Numbers that a text counts through from beginning to end, whatever stands before them; group 1 is the number. */
const shapes = {
  point: /(?<![\d.．,，/%第A-Za-z+～~\-–—:：¥￥$])(\d{1,3})[.．](?!\d)/gu,
  wide: /(?<![\d.．,，/%第A-Za-z+～~\-–—:：¥￥$])(\d{1,3})[ \u3000]+(?=[〇㐀-鿿“「《【])/gu,
  comma: /(?<![\d.．,，/%第A-Za-z+～~\-–—:：¥￥$])(\d{1,3})、(?!\d)/gu,
} as const;

type Shape = keyof typeof shapes;

/** How far each shape has been counted in the lines before. */
export type Counted = Readonly<Partial<Record<Shape, number>>>;

export interface Run {
  readonly cuts: readonly number[];
  readonly counted: Counted;
}

/** A list inside a clause is shorter than this. */
const fewest = 8;

/** Words that make a number a figure or a citation. */
const cited = /(?:第|见|按|依|及|和|与|或|至|到|、|共|约|满|每|前|后|达|于|附件|附表|附录|[\d，,%元年月日])[ \u3000]?$/u;

/**
 * Where the one numbering begins that counts through the whole text, 1. … 2. … 28., headings between or not; none where the count starts
 * anew or is short.
 */
export function countedRun(paragraph: string, before: Counted): Run {
  const cuts: number[] = [];
  const counted: Partial<Record<Shape, number>> = { ...before };
  for (const shape of ["point", "comma", "wide"] satisfies Shape[]) {
    const found = allMatches(paragraph, shapes[shape])
      .map(({ index, 1: number = "" }) => ({ at: index, number: Number(withPlainDigits(number)) }))
      .filter(({ at }) => !cited.test(paragraph.slice(Math.max(0, at - 4), at)));
    let due = (before[shape] ?? 0) + 1;
    const run: number[] = [];
    for (const { at, number } of found)
      if (number === due) {
        run.push(at);
        due++;
      }
    const lists = listed(paragraph, found);
    if (lists.length >= fewest) {
      cuts.push(...lists);
      continue;
    }
    const restarts = found.filter(({ number }) => number === 1).length > (before[shape] === undefined ? 1 : 0);
    if (restarts || (before[shape] === undefined ? run.length < fewest : run.length === 0)) continue;
    cuts.push(...run);
    counted[shape] = due - 1;
  }
  return { cuts, counted };
}

/** The items of lists that each begin anew behind an unnumbered heading: 。合作期限1、…；2、…。合作费用1、…; none where fewer than three do. */
function listed(paragraph: string, found: readonly { readonly at: number; readonly number: number }[]): number[] {
  const items: number[] = [];
  let [last, headed] = [0, 0];
  for (const { at, number } of found) {
    const before = paragraph.slice(Math.max(0, at - 20), at);
    if (number === 1 && underHeading.test(before)) headed++;
    else if (last === 0 || number !== last + 1 || !/[。；;：:！？”）)]\s?$/u.test(before)) continue;
    last = number;
    items.push(at);
  }
  return headed < 3 ? [] : items;
}

const underHeading = /[。；;！？”）)][ \u3000]?[〇㐀-鿿]{2,14}$/u;

/** Where an unnumbered heading begins that stands between the end of a sentence and one of the cuts. */
export const headingCuts = (paragraph: string, cuts: readonly number[]): number[] =>
  cuts.flatMap((cut) => {
    const match = /(?<=[。；;！!？?”）)】])[ \u3000]?([【]?[〇㐀-鿿、]{2,14}[】]?[:：]?)$/u.exec(
      paragraph.slice(Math.max(0, cut - 20), cut),
    );
    return match?.[1] !== undefined && isLoneHeading(match[1]) && !opening.test(match[1]) ? [cut - match[1].length] : [];
  });

/** A sentence that leads into a list. */
const opening = /(?:如下|下列|以下|应|应当|须|需|可|不得|包括|为|是|指|按|即|的|由|与|和|及)[:：]?$|[甲乙丙双]方|双方/u;
