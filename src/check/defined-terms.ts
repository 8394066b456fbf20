import { allMatches } from "../base/all-matches.js";
import { sentencesWith } from "./screen/sentences-with.js";
import type { Range } from "../base/range.js";
import { oncePerReading } from "./reading/once-per-reading.js";

/** A term and the place that says what it means. */
export interface DefinedTerm {
  readonly term: string;
  readonly range: Range;
}

const forms = [
  /[“]([^“”\n]{2,16})[”]\s*(?:，|：|系|是)?(?:[仅专特均]?指|是指|系指|即指|即|谓|意指|意为|的意思是|为|：|包括)/gu,
  /（(?:以下|下)?(?:合|简|统)?称(?:为)?[“]?([^“”（）\n]{2,16})[”]?）/gu,
  /(?:合称|简称|统称)(?:为)?[“]([^“”\n]{2,16})[”]/gu,
  /(?:^|\n|[。；）])([〇㐀-鿿A-Za-z0-9]{2,12})(?:，|：)?(?:是指|系指|指(?!定|派|令|标|导|出|明))/gu,
];

/** X为A除以B, X＝A÷B. */
const formula = /([〇㐀-鿿A-Za-z0-9]{2,12})(?:为|=)[^。；\n]{2,40}(?:除以|÷|减去)/gu;

const mayCompute = /除以|÷|减去/u;

/** Every term that the contract defines: “X”指…, X是指…, (以下简称“X”), and the entries of a definitions clause (X：…). */
export const definedTerms = oncePerReading((reading): readonly DefinedTerm[] => {
  const { text } = reading;
  const found = forms.flatMap((form) =>
    allMatches(text, form).map((match): DefinedTerm => ({ term: match[1] ?? "", range: [match.index, match.index + match[0].length] })),
  );
  const computed = sentencesWith(reading, mayCompute).flatMap(({ text: sentence, range }): DefinedTerm[] =>
    allMatches(sentence, formula).map((match) => ({
      term: match[1] ?? "",
      range: [range[0] + match.index, range[0] + match.index + match[0].length],
    })),
  );
  const entries = reading.paragraphs.flatMap((paragraph): DefinedTerm[] => {
    const { text: content } = paragraph;
    const entry = /^[“]?([〇㐀-鿿A-Za-z0-9]{2,12})[”]?(?:（[^）]{2,40}）)?([：，\t])/u.exec(content);
    if (entry?.[1] === undefined) return [];
    const titled = (): boolean => paragraph.titles.some((title) => /定义|释义|术语|名词/u.test(title));
    return (entry[2] !== "，" && content.length > entry[0].length + 8) || titled()
      ? [{ term: entry[1], range: [paragraph.range[0], paragraph.range[0] + entry[0].length] }]
      : [];
  });
  return [...found, ...computed, ...entries];
});
