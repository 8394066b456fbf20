import { allMatches } from "../base/all-matches.js";
import { sentencesWith } from "./screen/sentences-with.js";
import type { Range } from "../base/range.js";
import { numberValue } from "./facts/number-words.js";
import type { Role } from "./facts/party.js";
import { sentenceBefore, type Reading, type Sentence } from "./reading/reading.js";
import { roleMarks } from "./view/role-view.js";
import { oncePerReading } from "./reading/once-per-reading.js";
import { factsIn } from "./facts/facts-in.js";

/** What a breach is about; only alike breaches are compared. */
export type BreachClass = "exit" | "secret" | "duty";

/** 0 nothing, 1 mend or give back or the bare loss, 2 a price, 3 a price far above the loss. */
export type Weight = 0 | 1 | 2 | 3;

/** What one side has to bear when it breaks the contract or leaves it. */
export interface Consequence {
  readonly role: Role | "both";
  readonly about: BreachClass;
  readonly weight: Weight;
  readonly sentence: Sentence;
  readonly range: Range;
  readonly measure?: Measure;
}

/** How a price is measured; only like measures are compared. Percent a day, yuan a day, yuan, percent of the price, months' fees, times. */
export interface Measure {
  readonly by: "daily-rate" | "daily-sum" | "sum" | "share" | "months" | "times";
  readonly value: number;
}

const { brand, agency, both, any } = roleMarks;

const exit = /解约|解除|终止|退出|中途|不干|不做(?!好|到)|反悔|悔约|变卦|退约|毁约|提前结束|撤出|撤场|提前离|先不/u;
const secret = /泄密|泄露|保密/u;
const duty =
  /逾期|迟延|延迟|延误|延期|拖延|迟付|晚付|迟交|拖欠|欠付|欠款|迟播|迟到|未按|未尽|未能|未及时|未履行|不履行|未完成|未达|未开播|缺播|缺席|缺勤|爽约|(?<!当场|立即|应当?|责令|场)停播|断货|缺货|取消|违约(?!金|责任)|违反|擅自|不按|没按|没有按|漏付|少付|不付|未付|怠于|不合格|少播|断播|误期|备货不足|晚到|失约|(?:做|干|弄)得不好|没做好|没干好|没?(?:干|做|播|拍|发|交)(?:不)?够|少(?:干|做|播|拍|发|交)|没(?:干|做|播|拍|交)完|晚(?:给|交|付)|有(?:其他)?违约|服务[^，。；]{0,4}(?:有瑕疵|不合格|不达标)|(?:与|同)[^，。；]{0,10}不(?:相)?符|不符合?(?:本?合同|本?协议|约定|要求|标准)|有瑕疵|(?:不达标|不到位|不足)(?:的|者)/u;
const aside =
  /行政处罚|法律、?法规|平台规则|广告(?:法|内容)|侵权|刷单|虚假|造假|挖角|录用|招揽|聘用|平台(?:对|方)|消费者|第三[人方]|商业贿赂|回扣|不可抗力|(?<!要求[^，。；]{0,6})补救措施|个人信息/u;

/** People who stand on the agency's side. */
const people = /(?:合作)?主播|艺人|达人|运营人员|店长|客服人员/u;

const free =
  /(?:不|无需|无须|毋须|不必|不用)(?:再)?(?:承担|负|担|支付|付|赔)|免责|不得(?:计较|追究|主张|要求|异议|索)|无责|概不|(?:通知|告知|说一声|招呼|邮件|说一下)[^，。；]{0,6}(?:即可|就行|便可|即得|可)|不构成违约|不视为违约|免予|打个招呼|说一声|随时(?:可|得)?|不追究|(?:只需|仅需|只须|仅须)[^，。；]{0,10}通知|(?:合理|适当)?(?:的)?宽限|予以谅解|口头道歉|不计(?:利息|罚息|违约金)|不加收|不赔/u;
const heavy =
  /(?:全部|全额|全年|整年|全期|剩余|剩下|余下)[^，。；]{0,12}(?:服务费|费用|月份|月费|款|费)|照[付给交]|[两二三四五六七八九十百\d]倍|双倍|加倍|不予退还|不退|没收|一切损失|全部损失|预期利益|可得利益|间接损失|不设上限|另罚|加罚|加收|投入|押金不退|保证金不退/u;
const price =
  /退还|返还|减收|减免|每[次场][^，。；]{0,3}\d|双倍|加倍|违约金|滞纳金|罚|赔|补偿|扣|利息|加付|加收|加计|付|支付|没收|不退|不予退还|减收/u;
const mild =
  /(?:书面|口头)?(?:警告|批评|提示)|重新(?:提供|执行|制作|安排|拍摄|交付)|坐下来谈|再谈|谈一谈|谈谈|商谈|洽谈|补制|补交|补给|补(?:回来|够|[播做足上齐交拍场录回])|改正|更正|整改|重做|返工|协商|商量|退还|返还|退回|道歉|顺延|协调|继续履行|补救|(?:以|按)[^，。；]{0,6}(?:实际|直接)损失(?:为限|赔)|另找时间|另行安排|择期|宽限|改期|再议|另议|改善|改进|督促|提醒/u;

/** Every statement of what follows on a breach, with the side that bears it. */
export const consequences = oncePerReading((reading): readonly Consequence[] => {
  return sentencesWith(reading, weighty).flatMap((sentence): Consequence[] => {
    const { paragraph, text } = sentence;
    if (paragraph.heading || paragraph.part === "signature" || aside.test(text)) return [];
    return clausesOf(sentence).flatMap(({ role, event, from, to }): Consequence[] => {
      const about: BreachClass = secret.test(event + (/^[^，。；]{0,30}/u.exec(text.slice(from))?.[0] ?? ""))
        ? "secret"
        : exit.test(event)
          ? "exit"
          : "duty";
      const range: Range = [sentence.range[0] + from, sentence.range[0] + to];
      const weighed = weigh(reading, text.slice(from, to), range);
      return weighed ? [{ role, about, sentence, range, ...weighed }] : [];
    });
  });
});

interface Said {
  readonly role: Role | "both";
  readonly event: string;
  readonly from: number;
  readonly to: number;
}

/** The stretches of a sentence that each speak of one side's breach: from the side's name to the next such name. */
function clausesOf(sentence: Sentence): Said[] {
  const { text } = sentence;
  const named = allMatches(text, acting).flatMap((match) => {
    const [, who = "", between = "", event = ""] = match;
    const right = /(?:可以?|有权|得|即可|就|应|须)[^，]{0,4}$/u.test(between);
    if (/(?:不得|不应|不可|不能|不会|无权|要求|通知|向|同意|配合)[^，]{0,4}$/u.test(between) && !exit.test(event)) return [];
    return right && (!exit.test(event) || match.index > 0) && someEvent.test(text.slice(0, match.index))
      ? []
      : right && !exit.test(event)
        ? []
        : [{ role: people.test(who) ? employer(text.slice(0, match.index)) : sideOf(who), event, from: match.index }];
  });
  const implied = allMatches(text, unnamed).flatMap((match) =>
    /[\ue010\ue011]/u.test(text)
      ? []
      : [{ role: /付款|支付|结算|打款/u.test(match[0]) ? ("brand" as const) : ("agency" as const), event: match[0], from: match.index }],
  );
  const found = named.some((one) => one.role !== "both") ? named : implied.length > 0 ? implied : [...named, ...afterLead(sentence)];
  return found
    .sort((x, y) => x.from - y.from)
    .filter((one, at, all) => at === 0 || all[at - 1]?.role !== one.role)
    .map((one, at, all) => ({ ...one, to: all[at + 1]?.from ?? text.length }));
}

const anyEvent = [exit, secret, duty].map((one) => one.source).join("|");
const someEvent = new RegExp(anyEvent, "u");
const acting = new RegExp(
  `(?<![向给对由与和经为致使付赔于])([${brand}${agency}${both}${any}]|${people.source})([^，。；：${brand}${agency}${both}${any}]{0,16}?)(${anyEvent})`,
  "gu",
);
/** 逾期付款违约金, 缺播违约金: what is late tells whose duty it is. */
const unnamed =
  /(?<=^|[，；：])(?:逾期|迟延|延迟)(?:付款|支付|结算|打款)|(?<=^|[，；：])(?:(?:逾期|迟延|延迟)(?:交付|开播|提交|交稿|上线|发布)|缺播|断播)/gu;

/** 违约金：甲方三成，乙方一成; 一方违约的，甲方…，乙方…: the lead says what happens, the sides follow one after the other. */
function afterLead(sentence: Sentence): Omit<Said, "to">[] {
  const { text, paragraph } = sentence;
  const sides = [
    ...text.matchAll(/(?<=^|[：；，])(?:[（(]?[\d一二三]{1,2}[）)、.])?([\ue010\ue011])(?!有权|可|得|应(?:当)?(?:配合|及时)|在|于)/gu),
  ];
  const before = sentenceBefore(sentence)?.text ?? "";
  const lead = text.slice(0, sides[0]?.index ?? 0);
  const context = lead === "" ? `${paragraph.titles.join("")}${paragraph.lead?.sentences.at(-1)?.text ?? ""}${before}` : lead;
  const event = /违约|罚则|泄密|保密|解约|解除|终止/u.exec(context)?.[0];
  if (event !== undefined && sides.length > 0 && !/[\ue010\ue011]/u.test(lead))
    return sides.map((one) => ({ role: sideOf(one[1] ?? ""), event, from: one.index }));
  const titled = /^([\ue010\ue011])[^\ue010\ue011]{0,4}(?:违约|责任)/u.exec(paragraph.titles.at(-1) ?? "");
  const own = duty.exec(text) ?? exit.exec(text);
  return titled && own ? [{ role: sideOf(titled[1] ?? ""), event: own[0], from: 0 }] : [];
}

/** 甲方与其他主播合作的: people named behind a side in one breath are what it deals with; else they stand on the agency's side. */
const employer = (before: string): Role => (/\ue010[^，。；\ue011]*$/u.test(before) ? "brand" : "agency");

const sideOf = (word: string): Role | "both" => (word === brand ? "brand" : word === agency || people.test(word) ? "agency" : "both");

/** A cap is no rate. */
const bounded = /不超过|不得超过|累计|上限|最高|至多|封顶|以上|超过/u;
const perDay =
  /每(?:逾期|迟延|延迟|晚|延误)?(?:一)?[日天]|按日|每日|日[千万百]分|日(?:付|罚|按|息|计|加)|逾期一[日天]|一[日天][^，。；]{0,4}[千万百]分|一[日天](?:罚|付|赔|加|扣)/u;
const lossOnly = /(?:以|按)[^，。；]{0,6}(?:实际|直接)损失为限/u;

const alike = /(?:适用|按|承担|比照|参照)[^，。；]{0,6}(?:相同|同等|同样|前款|上述)/u;
const penalty = /违约金|滞纳金|赔|罚|扣|利息/u;

/** A sentence without any of these says no consequence. */
const weighty = new RegExp([price, perDay, alike, heavy, free, lossOnly, mild, penalty].map((one) => one.source).join("|"), "u");

/** The weight and the measure of a consequence; undefined where the stretch says none. */
function weigh(reading: Reading, text: string, range: Range): Pick<Consequence, "weight" | "measure"> | undefined {
  const measure = (price.test(text) || perDay.test(text)) && !lossOnly.test(text) ? measureOf(reading, text, range) : undefined;
  if (measure) {
    const { by, value } = measure;
    const far =
      (by === "daily-rate" && value >= 0.1) ||
      (by === "share" && value >= 20) ||
      (by === "times" && value >= 2) ||
      (by === "months" && value >= 3);
    return { weight: far || heavy.test(text) ? 3 : 2, measure };
  }
  if (alike.test(text)) return { weight: 2 };
  if (heavy.test(text) && price.test(text)) return { weight: 3 };
  if (free.test(text)) return { weight: 0 };
  if (lossOnly.test(text)) return { weight: 1 };
  if (mild.test(text) && !/违约金|赔偿|罚|利息/u.test(text)) return { weight: 1 };
  return penalty.test(text) ? { weight: 2 } : undefined;
}

function measureOf(reading: Reading, text: string, range: Range): Measure | undefined {
  const percent = factsIn(reading.facts.percent, range).find(
    (fact) => !bounded.test(reading.text.slice(Math.max(range[0], fact.range[0] - 14), fact.range[0])),
  );
  const money = factsIn(reading.facts.money, range)[0];
  if (perDay.test(text) && percent) return { by: "daily-rate", value: percent.percent.toNumber() };
  if (perDay.test(text) && money) return { by: "daily-sum", value: money.amount.toNumber() };
  const months = /(\d+|[一两二三四五六七八九十半]+)个月(?:的)?(?:固定|基础|运营|代运营)?(?:服务费|费用|月费|托管费|报酬)/u.exec(text);
  if (months?.[1] !== undefined) return { by: "months", value: months[1] === "半" ? 0.5 : (numberValue(months[1])?.toNumber() ?? 1) };
  const times = /(\d+|[一两二三四五六七八九十百]+)倍/u.exec(text);
  if (times?.[1] !== undefined) return { by: "times", value: numberValue(times[1])?.toNumber() ?? 1 };
  if (percent) return { by: "share", value: percent.percent.toNumber() };
  return money ? { by: "sum", value: money.amount.toNumber() } : undefined;
}
