import { allMatches } from "../../../base/all-matches.js";
import type { Range } from "../../../base/range.js";
import type { View } from "../../view/view.js";
import { definedHeads } from "./defined-heads.js";
import { labelLine, openLabels } from "./open-labels.js";
import { agencyNouns, brandNouns, ordinals } from "./party-words.js";
import { registeredName } from "./registered-name.js";

/** One party as the head introduces it, before its role is known. */
export interface Head {
  /** 甲方, 乙方 …, or the head's own noun. */
  readonly label: string;
  /** Every other word of the head for it: the bracket after the label, after the name, and the noun before 甲方. */
  readonly words: string;
  readonly name: string;
  readonly nameRange: Range;
  /** Where the head of this party begins. */
  readonly start: number;
  /** Its fields, each as `field：value` with the place of the value; only where the parties are columns of a table. */
  readonly columns?: readonly { readonly text: string; readonly range: Range }[];
}

const nouns = [...ordinals, ...brandNouns, ...agencyNouns].sort((a, b) => b.length - a.length).join("|");

const anyNoun = new RegExp(nouns, "u");

/** 甲方（委托方）：…, 委托人（下称“甲方”）：…, 品牌方：… at the start of a line or, in a text without lines, after a sign. */
const labelled = new RegExp(
  `(?:^|\\n|(?<=[：；，。）_合协议同约书]))(${nouns})(?:（([^）\\n]{0,40})）)?(?:[：\\t]|\\n(?=名称|姓名|公司名称|单位名称))\\s*`,
  "gu",
);

/** 采购人（甲方）：…: whatever the head calls a side, the bracket says which it is. */
const bracketed = /(?:^|\n)([〇㐀-鿿]{2,8})（([^）\n]{0,12}[甲乙]方[^）\n]{0,12})）[：\t]\s*/gu;

/** 委托人 福鼎白茶有限公司 at the start of a line, where the space is lost: the name must be one that is registered. */
const spaced = new RegExp(
  `(?:^|\\n)(${nouns}|公司|商户|机构|平台|门店|用户|供应商)(?:（([^）\\n]{0,40})）)?[：\\t]?(?!名称|全称|地址|住所|名)(?=${registeredName}(?:$|[\\n\\t （，。；]|统一社会信用|住所|地址))`,
  "gu",
);

/** 乙方：某某有限公司 wherever it stands: in a text that lost its lines nothing else tells where a party begins. */
const anywhere = new RegExp(`(?<![〇㐀-鿿“"](?:与|和|向|由|对|给|经|为))([甲乙]方)(?:（([^）\\n]{0,40})）)?：(?=${registeredName})`, "gu");

/** What ends a name: the next field, a sign, a blank. */
const afterName =
  /(?:统一社会信用|信用代码|住所|地址|注册地|经营地|经营者|负责人|法定代表|法人|联系|联络|电话|手机|邮箱|身份证|营业执照|授权代表|签约代表|账户|[甲乙丙]方|受托方|代运营方|服务方|[_＿]{2,}|[，；。、\t])/u;

/** The parties in the order in which the stretch of the view's text introduces them. */
export function headLines(view: View, end: number): Head[] {
  const head = view.text.slice(0, end);
  const open = openLabels(head, view.text);
  const found: Head[] = [];
  // Of a text that speaks of 甲方 and 乙方, 客户：做起来的粉丝群 is a term.
  const sides = view.text.includes("甲方") && view.text.includes("乙方");
  const introduced = [
    labelled,
    ...(open.length > 0 ? [labelLine(open.map(({ noun }) => noun).join("|"))] : []),
    bracketed,
    spaced,
    anywhere,
  ];
  const matches = introduced.flatMap((pattern) => allMatches(head, pattern)).sort((a, b) => a.index - b.index);
  for (const match of matches) {
    const [all, noun = "", bracket = ""] = match;
    const label = /[甲乙丙丁]方/u.exec(bracket)?.[0] ?? open.find((one) => one.noun === noun)?.inUse ?? noun;
    if (found.some((party) => party.label === label)) continue;
    const start = match.index + all.length;
    const line = head.slice(start, head.indexOf("\n", start) === -1 ? undefined : head.indexOf("\n", start));
    if (/^(?:客户|商家|商户|机构|平台|用户)$/u.test(label) && /[。；]$/u.test(line.trimEnd()) && !registered.test(line)) continue;
    const field = /^(?:(?:公司|单位|企业)?(?:名称|全称)|姓名)[：\t]\s*/u.exec(line)?.[0].length ?? 0;
    const rest = line.slice(field);
    const masked = rest.replaceAll(/（[^（）]*）/gu, (inside) => "（".repeat(inside.length));
    const cut = plainName(rest.slice(0, afterName.exec(masked)?.index ?? rest.length).trimEnd());
    const role = /（([^（）]{2,12})）$/u.exec(cut);
    const isRole = role?.[1] !== undefined && anyNoun.test(role[1]);
    const name = isRole ? cut.slice(0, role.index) : cut;
    if (sides && name !== "" && !/[甲乙丙丁]方/u.test(`${label}${bracket}`) && /[的了着、]/u.test(name)) continue;
    found.push({
      label,
      words: [bracket, label === noun ? "" : noun, isRole ? role[1] : ""].filter((word) => word !== "").join("、"),
      name,
      nameRange: [start + field, start + field + name.length],
      start: match.index + (all.startsWith("\n") ? 1 : 0),
    });
  }
  for (const party of definedHeads(head)) {
    const known = found.findIndex(({ label, name }) => label === party.label || (name !== "" && party.name.endsWith(name)));
    const same = found[known];
    if (!same) found.push(party);
    else if (same.label !== party.label)
      found[known] = { ...same, words: [same.words, party.label, party.words].filter((word) => word !== "").join("、") };
  }
  return found.sort((a, b) => a.start - b.start);
}

const registered = new RegExp(`^${registeredName}`, "u");

/** A stretch that holds a field or is longer than names are is cut where its registered name ends. */
const plainName = (stretch: string): string => {
  const name = withoutParticulars(stretch);
  return name.length > 40 || name.includes("：") ? (registered.exec(name)?.[0] ?? name) : name;
};

/** 某经营部（经营者：某人，电话…）: a bracket that holds fields, or asks for a seal, is not of the name. */
const withoutParticulars = (name: string): string => {
  const at = name.search(/（[^（）]*(?:[：，\d“]|以下|下称|简称|盖章|签章|公章|经营者|统一|代码|地址|住所|电话)/u);
  return at > 0 ? name.slice(0, at) : name;
};
