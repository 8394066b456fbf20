import { allMatches } from "../../base/all-matches.js";
import { fromNumerals } from "../../base/rmb-words.js";
import type { ReferenceFact } from "./fact.js";

const numeral = "(?:\\d{1,3}|[零〇一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾]{1,6})";
const article = new RegExp(
  `(?:(本)[条款])?第（?(${numeral}(?:\\.\\d{1,3}){0,3})）?(条|款|章|项|部分|节)(?:[第之]?第?（?(${numeral}(?:\\.\\d{1,3})?)）?(款|项))?(?:第?（?(${numeral})）?(项|目))?`,
  "gu",
);
/** 第一、二条; 第四至六条: the numbers before the last one, whose 条 stands at the end. */
const listed = new RegExp(`第(${numeral})(?=((?:[、，和及与或至到-]第?${numeral}){1,6})条)`, "gu");
const english = /\b(?:Article|Clause|Section)\s?(\d{1,3}(?:\.\d{1,3})?)/giu;
const annex = new RegExp(
  `(?:附件|附录|附表|附錄|Annex|Appendix|Schedule|Exhibit) ?(${numeral}(?<!一(?=并|同|起|致|经|般|旦|份|页|览))|[A-H](?![A-Za-z]))?(?:[：:]?《([^》\\n]{2,40})》)?`,
  "gu",
);

const value = (text: string): number[] =>
  text.split(".").map((part) => (/^\d/u.test(part) ? Number(part) : Number(fromNumerals(part) ?? Number.NaN)));

/** References to clauses and annexes of the contract itself; what follows a 《law》 belongs to that law and is left out. */
export function reference(text: string): ReferenceFact[] {
  const found: ReferenceFact[] = [];
  for (const match of allMatches(text, article)) {
    const [all, own, first = "", unit = "", second, , third] = match;
    if (/》[^。；\n]{0,2}$/u.test(text.slice(Math.max(0, match.index - 4), match.index))) continue;
    if (
      unit === "项" &&
      own === undefined &&
      !/（/u.test(all) &&
      second === undefined &&
      !/[条款述列中]$|附件[^，。；]{0,24}$/u.test(text.slice(Math.max(0, match.index - 30), match.index))
    )
      continue;
    const numbers = [...value(first), ...(second === undefined ? [] : value(second)), ...(third === undefined ? [] : value(third))];
    if (numbers.some((number) => Number.isNaN(number))) continue;
    const target =
      unit === "章"
        ? "chapter"
        : unit === "部分" || unit === "节"
          ? "section"
          : unit === "条" || first.includes(".")
            ? "article"
            : "paragraph";
    found.push({ type: "reference", target, numbers, range: [match.index, match.index + all.length] });
  }
  for (const match of allMatches(text, listed)) {
    if (/》[^。；\n]{0,2}$/u.test(text.slice(Math.max(0, match.index - 4), match.index))) continue;
    const tail = match[2] ?? "";
    const numbers = [match[1] ?? "", ...tail.split(/[、，和及与或至到-]第?/u).filter((one) => one !== "")];
    let at = match.index;
    for (const number of tail.includes("第") ? numbers.slice(0, -1) : numbers) {
      at = text.indexOf(number, at);
      const [said = Number.NaN] = value(number);
      if (!Number.isNaN(said)) found.push({ type: "reference", target: "article", numbers: [said], range: [at, at + number.length] });
      at += number.length;
    }
  }
  for (const match of allMatches(text, english))
    found.push({
      type: "reference",
      target: "article",
      numbers: value(match[1] ?? ""),
      range: [match.index, match.index + match[0].length],
    });
  for (const match of allMatches(text, annex)) {
    const [all, number, name] = match;
    found.push({
      type: "reference",
      target: "annex",
      numbers: number === undefined ? [] : /^[A-H]$/u.test(number) ? [number.charCodeAt(0) - 64] : value(number),
      range: [match.index, match.index + all.length],
      ...(name === undefined ? {} : { name }),
    });
  }
  return found;
}
