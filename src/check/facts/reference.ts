import { fromNumerals } from "../../base/rmb-words.js";
import type { ReferenceFact } from "./fact.js";

const numeral = "(?:\\d{1,3}|[零〇一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾]{1,6})";
const article = new RegExp(
  `(?:(本)条)?第(${numeral}(?:\\.\\d{1,3}){0,3})(条|款|章|项)(?:[第之]?第?（?(${numeral}(?:\\.\\d{1,3})?)）?(款|项))?(?:第?（?(${numeral})）?(项|目))?`,
  "gu",
);
const annex = new RegExp(`(?:附件|附录|附表)(${numeral})?(?:[：:]?《([^》\\n]{2,40})》)?`, "gu");

const value = (text: string): number[] =>
  text.split(".").map((part) => (/^\d/u.test(part) ? Number(part) : Number(fromNumerals(part) ?? Number.NaN)));

/** References to clauses and annexes of the contract itself; what follows a 《law》 belongs to that law and is left out. */
export function reference(text: string): ReferenceFact[] {
  const found: ReferenceFact[] = [];
  for (const match of text.matchAll(article)) {
    const [all, own, first = "", unit = "", second, , third] = match;
    if (/》[^。；\n]{0,2}$/u.test(text.slice(Math.max(0, match.index - 4), match.index))) continue;
    if (
      unit === "项" &&
      own === undefined &&
      !/（/u.test(all) &&
      second === undefined &&
      !/[条款]$/u.test(text.slice(Math.max(0, match.index - 1), match.index))
    )
      continue;
    const numbers = [...value(first), ...(second === undefined ? [] : value(second)), ...(third === undefined ? [] : value(third))];
    if (numbers.some((number) => Number.isNaN(number))) continue;
    const target = unit === "章" ? "chapter" : unit === "条" || first.includes(".") ? "article" : "paragraph";
    found.push({ type: "reference", target, numbers, range: [match.index, match.index + all.length] });
  }
  for (const match of text.matchAll(annex)) {
    const [all, number, name] = match;
    found.push({
      type: "reference",
      target: "annex",
      numbers: number === undefined ? [] : value(number),
      range: [match.index, match.index + all.length],
      ...(name === undefined ? {} : { name }),
    });
  }
  return found;
}
