import { say, type Bilingual } from "../../base/bilingual.js";
import type { Library } from "../../library/library.js";
import type { Template } from "../../library/template.js";
import { stances, tierNames, tierRank, tiers, type Stance, type Tier } from "../../library/terms.js";
import type { DealShape } from "../deal.js";
import type { Choice, Question } from "./question.js";
import { variableQuestion } from "./variable-question.js";

/** What every deal is asked before the clauses ask: the contract itself. */
export function contractQuestions(library: Library, { template, tier, stance }: DealShape): Question[] {
  const templates = Object.values(library.templates).map(({ id, zh, en }) => ({ value: id, label: say(zh, en) }));
  return [
    { ...ask("template", "choice", "用哪个模板", "Which template"), options: templates, default: template, required: false },
    { ...ask("tier", "choice", "哪个服务层级", "Which service tier"), options: tiers.map(tierChoice), default: tier },
    {
      ...ask("stance", "choice", "条款偏向哪一方", "Whose side do the texts lean to"),
      options: stances.map((value) => ({ value, label: stanceNames[value] })),
      default: stance,
      required: false,
    },
    { ...ask("number", "text", "合同编号", "The contract's number"), format: "contract-number", example: "CW-2027-001" },
    { ...ask("place", "text", "签订地点（写到区县）", "Where it is signed, down to the district"), example: "浙江省杭州市余杭区" },
    { ...ask("signedAt", "date", "签订日期", "The day of signing, where it is known"), required: false },
  ];
}

const tierChoice = (tier: Tier): Choice => ({ value: tier, label: say(`${tierNames[tier]}层`, `${tier} tier`) });

const stanceNames: Readonly<Record<Stance, Bilingual>> = {
  balanced: say("均衡", "balanced"),
  brand: say("甲方（品牌方）", "the brand"),
  agency: say("乙方（代运营方）", "the agency"),
};

/** What is entrusted, on which platforms, and the template's own options. */
export function workQuestions(template: Template, shape: DealShape): Question[] {
  const fixed = new Set(tiersUpTo(shape.tier).flatMap((tier) => template.tiers[tier]?.includes ?? []));
  const offered = tiersUpTo(shape.tier).flatMap((tier) => template.tiers[tier]?.offers ?? []);
  const services = Object.entries(template.services).filter(([id]) => fixed.has(id) || offered.includes(id));
  return [
    ask("brandName", "text", "消费者看到的品牌名", "The brand's name as consumers know it"),
    {
      ...ask("services", "choices", "委托哪些服务", "Which services"),
      options: services.map(([value, name]) => ({ value, label: say(name, value), ...(fixed.has(value) ? { fixed: true } : {}) })),
      min: 1,
      default: shape.services,
    },
    {
      ...ask("platforms", "choices", "在哪些平台", "On which platforms"),
      options: Object.entries(template.platforms).map(([value, name]) => ({ value, label: say(name, value) })),
      min: 1,
      ...(shape.platforms.length > 0 ? { default: shape.platforms } : {}),
    },
    ...Object.entries(template.options).map(([name, variable]) => variableQuestion(`options.${name}`, variable, [])),
  ];
}

/** The tier and those below it. */
const tiersUpTo = (tier: Tier): Tier[] => tiers.filter((one) => tierRank(one) <= tierRank(tier));

/** What is asked about a party; `side` is its field in the deal. */
export const partyQuestions = (side: "brand" | "agency"): Question[] => [
  ask(`${side}.name`, "text", "登记的全称", "The registered name in full"),
  { ...ask(`${side}.creditCode`, "text", "统一社会信用代码", "Unified social credit code"), format: "credit-code" },
  ask(`${side}.address`, "text", "住所", "Address"),
  ask(`${side}.legalRepresentative`, "text", "法定代表人", "Legal representative"),
  ask(`${side}.contact`, "text", "联系人", "Contact person"),
  { ...ask(`${side}.phone`, "text", "电话", "Phone"), format: "phone" },
  { ...ask(`${side}.email`, "text", "电子邮箱", "E-mail"), format: "email" },
  { ...ask(`${side}.bank.name`, "text", "开户银行", "Bank"), required: false, together: `${side}.bank` },
  { ...ask(`${side}.bank.account`, "text", "银行账号", "Bank account"), required: false, together: `${side}.bank` },
];

const ask = (path: string, kind: Question["kind"], zh: string, en: string): Question => ({
  path,
  kind,
  label: say(zh, en),
  required: true,
  clauses: [],
});
