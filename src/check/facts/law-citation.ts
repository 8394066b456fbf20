import { allMatches } from "../../base/all-matches.js";
import { fromNumerals } from "../../base/rmb-words.js";
import type { LawFact } from "./fact.js";

const numeral = "(?:\\d{1,4}|[零〇一二三四五六七八九十百千]+)";
const bracketed = new RegExp(`《([^《》\\n]{2,60})》(?:\\s*[（(][^（()）《》\\n]{1,16}[）)](?=\\s*第))?(?:\\s*第(${numeral})条)?`, "gu");
const bare = new RegExp(
  `(?:根据|依据|依照|按照|参照|遵照|适用|符合|违反|遵守|按|依|照|从|以|由|用|引用|援引|受|的|与|和|及|、|，|。|；|：|\\n|^)(中华人民共和国[〇㐀-鿿]{2,20}?法|合同法(?![律定人])|民法典|民法通则|民法总则|担保法(?![律定人])|物权法|侵权责任法|经济合同法|仲裁法|广告法|反不正当竞争法|电子商务法|个人信息保护法|民事诉讼法)(?:司法解释)?(?:的)?(?:第(${numeral})条)?`,
  "gu",
);

/** Names in 《》 that are laws by their last word; 《商品及价格清单》 is an annex. */
const lawLike = /(?:法|典|通则|总则|条例|规定|办法|解释|规范|批复|准则|指南|细则|公告)(?:[（(][^）)]*[）)])?$/u;

/** Laws that the text cites, with the article where one is named. */
export function lawCitation(text: string): LawFact[] {
  const found: LawFact[] = [];
  for (const pattern of [bracketed, bare])
    for (const match of allMatches(text, pattern)) {
      const [all, name = "", article] = match;
      if (!lawLike.test(name)) continue;
      const start = match.index + (pattern === bare ? all.indexOf(name) : 0);
      const number =
        article === undefined ? undefined : /^\d/u.test(article) ? Number(article) : Number(fromNumerals(article) ?? Number.NaN);
      found.push({
        type: "law",
        name,
        range: [start, match.index + all.length],
        ...(number === undefined || Number.isNaN(number) ? {} : { article: number }),
      });
    }
  return found;
}
