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
  if (first !== second) return first > second ? ["brand", "agency"] : ["agency", "brand"];
  const [a = "甲方", b = "乙方"] = heads.map((party) => party.label);
  const stated = a === "甲方" && b === "乙方" ? statedRoles(text) : undefined;
  if (stated) return [stated.甲方, stated.乙方];
  const serves = (agency: string, brand: string): number =>
    [
      `${brand}委托${agency}`,
      `${agency}为${brand}`,
      `${agency}接受${brand}`,
      `${brand}将`,
      `由${agency}负责`,
      `${agency}运营`,
      `${agency}提供`,
    ].reduce((sum, phrase) => sum + (text.split(phrase).length - 1), 0);
  return serves(a, b) > serves(b, a) + 1 ? ["agency", "brand"] : ["brand", "agency"];
}
