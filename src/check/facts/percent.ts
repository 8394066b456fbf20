import { allMatches } from "../../base/all-matches.js";
import { byStart } from "../../base/range.js";
import type { PercentFact } from "./fact.js";
import { numberPattern, numberValue } from "./number-words.js";

const signs = /(\d+(?:,\d{3})*(?:\.\d+)?)(%|‰|‱)/gu;
const parts = new RegExp(`(百|千|万)分[之的](${numberPattern})`, "gu");
const fractions =
  /([二三四五六七八九十])分[之的]([一二三四五六七八九])|(?<=[的额价费款为付])([1-9])\/([2-9])(?![\d/])|(?<![\d/第])([1-9])\/([2-9])(?=的|作)/gu;
const points = new RegExp(`(${numberPattern})个(?:百分)?点`, "gu");
/** 三成, 七成半; not 一成不变, 三成交. */
const tenths = /(?<![\d达完形组构促])(\d(?:\.\d)?|[一二三四五六七八九十])成(半)?(?![为员果交立本功套品绩分就因长人型都不熟])/gu;
const halves = /(?<![上下后前每另])(?:(?<=总价|费|款|价|额|付|退|返还|赔|收|的|，|：|^|和|以|按)一半|半数|对半)/gu;

const divisors: Readonly<Record<string, number>> = { "%": 1, "‰": 10, "‱": 100, 百: 1, 千: 10, 万: 100 };

/** Rates: 6%, 3‰, 万分之五, 百分之二十, 3个点, 三成, 一半, 三分之一. */
export function percent(text: string): PercentFact[] {
  const found: PercentFact[] = [];
  const add = (match: RegExpExecArray, number: string, unit: string): void => {
    const value = numberValue(number);
    if (value !== undefined)
      found.push({ type: "percent", range: [match.index, match.index + match[0].length], percent: value.div(divisors[unit] ?? 1) });
  };
  for (const match of allMatches(text, signs)) add(match, match[1] ?? "", match[2] ?? "");
  for (const match of allMatches(text, parts)) add(match, match[2] ?? "", match[1] ?? "");
  for (const match of allMatches(text, fractions)) {
    const [whole, part] =
      match[1] === undefined
        ? [numberValue(match[4] ?? match[6] ?? ""), numberValue(match[3] ?? match[5] ?? "")]
        : [numberValue(match[1]), numberValue(match[2] ?? "")];
    if (whole && part?.lt(whole))
      found.push({ type: "percent", range: [match.index, match.index + match[0].length], percent: part.times(100).div(whole).round(2) });
  }
  for (const match of allMatches(text, points)) add(match, match[1] ?? "", "%");
  for (const match of allMatches(text, tenths)) {
    const value = numberValue(match[1] ?? "");
    const half = match[2] === undefined ? 0 : 5;
    if (value !== undefined)
      found.push({ type: "percent", range: [match.index, match.index + match[0].length], percent: value.times(10).plus(half) });
  }
  for (const match of allMatches(text, halves)) add(match, "50", "%");
  return found.sort((a, b) => byStart(a.range, b.range));
}
