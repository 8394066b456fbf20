import { allMatches } from "../../base/all-matches.js";
import type { Role } from "./party.js";

const brandNouns = "品牌方|品牌商|品牌公司|品牌企业|委托方|委托人|商家|店主|卖家|货主|需方|发包方";
const agencyNouns = "代?运营服务?商|代?运营方|运营公司|服务商|服务方|服务公司|服务机构|机构|受托方|受托人|承揽方|直播方|MCN";
const nouns = `(?:(${brandNouns})|(${agencyNouns}))`;

/** 甲方为代运营服务商, 乙方（品牌方） */
const partyFirst = new RegExp(`(甲方|乙方)(?:为|是|系|即|作为|（|：)[^，。；、）：甲乙\\n]{0,14}?${nouns}(?=[，。；、）\\s]|$)`, "gu");
/** 委托方为甲方 */
const nounFirst = new RegExp(`${nouns}(?:为|是|系|即|（|：)(甲方|乙方)`, "gu");

/** Who is who where the text says so in passing, without a head; undefined where it does not say. */
export function statedRoles(text: string): Readonly<Record<"甲方" | "乙方", Role>> | undefined {
  let brandIsFirst = 0;
  const vote = (label: string | undefined, brand: boolean): void => {
    brandIsFirst += (label === "甲方") === brand ? 1 : -1;
  };
  for (const [, label, brand] of allMatches(text, partyFirst)) vote(label, brand !== undefined);
  for (const [, brand, , label] of allMatches(text, nounFirst)) vote(label, brand !== undefined);
  if (brandIsFirst === 0) return undefined;
  return brandIsFirst > 0 ? { 甲方: "brand", 乙方: "agency" } : { 甲方: "agency", 乙方: "brand" };
}
