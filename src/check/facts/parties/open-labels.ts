import { allMatches } from "../../../base/all-matches.js";
import { registeredName } from "./registered-name.js";

/** A word of a head at the start of a line, with a number perhaps, a bracket perhaps, and a colon or the gap of a column. */
export const labelLine = (word: string, follows = ""): RegExp =>
  new RegExp(`(?:^|\\n)(?:\\d{1,2}[.、]|[（(][\\d一二三四][)）])?(${word})(?:（([^）\\n]{0,40})）)?[：\\t]\\s*${follows}`, "gu");

/** Any word before a registered name that ends there. */
const introduced = labelLine("[〇㐀-鿿A-Za-z]{1,10}", `(?=${registeredName}(?:$|[\\n\\t （，。；]|统一社会信用|信用代码|住所|地址|注册))`);

/** Fields of a head and roles of third persons, which are followed by a company's name as well. */
const field =
  /名|户|行$|单位$|主体|址|品牌$|店|账号|收款|付款人|抬头|见证|担保|保证人|抄送|送达|致|收件|发件|签署|签订|签字|盖章|代表|联系|经办|项目|商标|专利|权利人|许可|生产|制造|仲裁|法院|编号|类目|快递|监管|评估|平台$|丙|丁|第三方|关联|母公司|集团$|出资|股东|主办|协办|开发|版权/u;

/** So often must a word stand in the text before it is what the contract calls a side. */
const least = 5;

/**
 * What this contract calls its sides where the word is in no list: 采购方：某某有限公司 at the start of a line, and the word all through
 * the text. Where the text uses what a bracket calls it (贵司（以下称“品牌方”）) or the end of it only (MCN机构), that is the word in use.
 */
export function openLabels(head: string, text: string): { readonly noun: string; readonly inUse: string }[] {
  const uses = (word: string): number => text.split(word).length - 1;
  return allMatches(head, introduced).flatMap((match) => {
    const [, noun = "", bracket = ""] = match;
    if (field.test(noun)) return [];
    const given = /称(?:为|作)?：?[“"]?([〇㐀-鿿A-Za-z]{2,8})/u.exec(bracket)?.[1];
    if (given !== undefined) return [{ noun, inUse: given }];
    const inUse = [noun, ...[4, 3, 2].filter((size) => size < noun.length).map((size) => noun.slice(-size))].find(
      (word) => word.length > 1 && uses(word) - (word === noun ? 0 : uses(noun)) >= least,
    );
    return inUse === undefined ? [] : [{ noun, inUse }];
  });
}
