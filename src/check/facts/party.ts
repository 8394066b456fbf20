import type { Range } from "../../base/range.js";
import type { View } from "../view/view.js";
import { statedRoles } from "./stated-roles.js";

export type Role = "brand" | "agency";

/** One side of the contract as its head names it. */
export interface PartyFact {
  /** 甲方, 乙方 … or the head's own word (品牌方, 服务商). */
  readonly label: string;
  readonly role: Role;
  /** The registered name; empty where the head leaves it blank. */
  readonly name: string;
  readonly nameRange: Range;
  /** Every word that means this party in the text, longest first. */
  readonly aliases: readonly string[];
  /** The stretch of the head that speaks of this party. */
  readonly block: Range;
}

const brandWords = /委托|品牌|商家|客户|店铺|店主|发包|需方|甲方公司|卖家|货主/u;
const agencyWords = /受托|服务|运营|代播|代理|机构|承揽|承包|供方|MCN|直播方|主播方|执行方|外包/u;

const labelPattern =
  /(?:^|\n|(?<=[：；，。_合协议同约书]))(甲方|乙方|丙方|委托方|受托方|品牌方|品牌商|代运营方|运营方|服务方|服务商|代播方)(?:（([^）\n]{0,40})）)?(?:[：\t]|\n(?=名称|姓名|公司名称|单位名称))\s*/gu;

/** 某公司（以下简称“甲方”）, 某公司（下称品牌方）. */
const introduced =
  /([\p{Script=Han}（）A-Za-z0-9·]{4,40}?(?:公司|商行|中心|工作室|事务所|合作社|厂|店|社|集团))（(?:以下|下)?(?:简称|称)(?:为)?[“]?(甲方|乙方|委托方|受托方|品牌方|服务方|运营方)[”]?[^）]{0,20}）/gu;

/** Field names that end a name in a text without line breaks. */
const nextField =
  /(?:统一社会信用|信用代码|住所|地址|注册地|法定代表|法人|联系|电话|邮箱|身份证|营业执照|授权代表|签约代表|账户|乙方|丙方|受托方|代运营方|服务方|[_＿]{2,})/u;

/** The parties of the contract, from its head; empty when no head is recognised. */
export function parties(view: View): PartyFact[] {
  const headEnd = headLength(view);
  const head = view.text.slice(0, headEnd);
  const found: { label: string; words: string; name: string; nameRange: Range; start: number }[] = [];
  for (const match of head.matchAll(labelPattern)) {
    const [all, label = "", words = ""] = match;
    if (found.some((party) => party.label === label)) continue;
    const start = match.index + all.length;
    const line = head.slice(start, head.indexOf("\n", start) === -1 ? undefined : head.indexOf("\n", start));
    const cut = nextField.exec(line)?.index ?? line.length;
    const field = /^(?:(?:公司|单位)?名称|姓名)[：\t]\s*/u.exec(line)?.[0].length ?? 0;
    const name = line.slice(field, cut).replace(/[，。；、\t ]+$/u, "");
    found.push({ label, words, name, nameRange: [start + field, start + field + name.length], start: match.index });
  }
  for (const match of head.matchAll(introduced)) {
    const [, name = "", label = ""] = match;
    if (!found.some((party) => party.label === label))
      found.push({ label, words: "", name, nameRange: [match.index, match.index + name.length], start: match.index });
  }
  const main = found
    .filter((party) => party.label !== "丙方")
    .sort((a, b) => a.start - b.start)
    .slice(0, 2);
  const roles = rolesOf(main, view.text);
  return main.map((party, at) => {
    const role = roles[at] ?? "brand";
    const end = main[at + 1]?.start ?? headEnd;
    return {
      label: party.label,
      role,
      name: party.name,
      nameRange: party.nameRange,
      aliases: aliases(party.label, party.words, party.name, view.text),
      block: [party.start, end],
    };
  });
}

/** The head is the cover, or the first 1,500 characters where the numbered clauses begin at once. */
function headLength(view: View): number {
  const cover = view.paragraphs.filter((paragraph) => paragraph.part === "cover").at(-1);
  const end = cover?.range[1] ?? 0;
  return end > 40 ? end : Math.min(view.text.length, 1500);
}

function rolesOf(main: readonly { label: string; words: string; name: string }[], text: string): Role[] {
  const score = main.map(({ label, words }) => {
    const said = label + words;
    const brand = brandWords.test(said.replace("受托", "")) ? 1 : 0;
    const agency = agencyWords.test(said.replace(/品牌方|委托方/u, "")) ? 1 : 0;
    return brand - agency;
  });
  const [first = 0, second = 0] = score;
  if (first !== second) return first > second ? ["brand", "agency"] : ["agency", "brand"];
  const [a = "甲方", b = "乙方"] = main.map((party) => party.label);
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

/** The label, the head's bracketed words where the text uses them, the full name and its short form. */
function aliases(label: string, words: string, name: string, text: string): string[] {
  const own = words
    .split(/[、，,/“”]|以下简称|下称|简称/u)
    .map((word) => word.trim())
    .filter((word) => /^[\p{Script=Han}]{2,6}$/u.test(word) && !/^(?:即|或|又称|盖章|签章|公章)$/u.test(word))
    .filter((word) => text.split(word).length > 2);
  const all = [label, ...own, ...(name.length >= 6 ? [name] : [])];
  return [...new Set(all)].sort((x, y) => y.length - x.length);
}
