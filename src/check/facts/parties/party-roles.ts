import type { Head } from "./head-lines.js";
import type { Role } from "../party.js";
import { statedRoles } from "../stated-roles.js";
import { agencyWords, brandWords } from "./party-words.js";

/** Who commissions and who operates, of the two parties of a contract: by what the head calls them, else by who serves whom in the text. */
export function partyRoles(heads: readonly Head[], text: string): Role[] {
  const score = heads.map(({ label, words }) => {
    const said = label + words;
    const brand = brandWords.test(said.replace("受托", "")) ? 1 : 0;
    const agency = agencyWords.test(said.replace(/品牌方|委托方|委托人/u, "")) ? 1 : 0;
    return brand - agency;
  });
  const [first = 0, second = 0] = score;
  if (first !== second && heads.length > 1) return first > second ? ["brand", "agency"] : ["agency", "brand"];
  if (heads.length === 1 && /^[甲乙]方$/u.test(heads[0]?.label ?? "")) return [heads[0]?.label === "甲方" ? "brand" : "agency"];
  const [a = "甲方", b = "乙方"] = heads.map((party) => party.label);
  const stated = a === "甲方" && b === "乙方" ? statedRoles(text) : undefined;
  if (stated) return [stated.甲方, stated.乙方];
  const serves = (agency: string, brand: string): number =>
    [
      `${brand}(?:委托|聘请|授权)${agency}`,
      `${agency}[^，。；：\\n]{0,8}为${brand}(?!的?(?:过错|原因|责任))`,
      `${agency}(?:接受|受)${brand}`,
      `${agency}向${brand}[^，。；\\n]{0,8}(?:提供|提交|交付|开具)`,
      `由?${agency}(?:负责|运营|直播|发布|策划|拍摄|代播)`,
      `${agency}提供(?!的?[^，。；\\n]{0,8}(?:资料|样品|产品|商品|素材|授权|货))`,
      `${brand}将`,
      `${brand}[^，。；：\\n]{0,12}(?:支付|付款|付清)`,
      `${brand}(?:的|名下)?(?:店铺|商品|产品|品牌|商标|旗舰店)`,
    ].reduce((sum, phrase) => sum + (text.match(new RegExp(phrase, "gu"))?.length ?? 0), 0);
  return serves(a, b) > serves(b, a) + 1 ? ["agency", "brand"] : ["brand", "agency"];
}
