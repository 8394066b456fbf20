import { allMatches } from "../../base/all-matches.js";
import { numberValue } from "../facts/number-words.js";
import type { Sentence } from "../reading/reading.js";
import type { Statement } from "./statement.js";

const number = "(\\d{1,3}|[一二两三四五六七八九十]{1,3})";
/** The events that times run from; those of one line are one event. */
const anchors: readonly (readonly [string, string])[] = [
  ["终止", "终止|解除|期满|届满|到期|合同结束|合作结束|解约|散伙"],
  ["签约", "签订|签约|签署|订立|签字"],
  ["生效", "生效"],
  ["发票", "发票"],
  ["账单", "账单|结算单|对账单"],
  ["验收", "验收合格|验收通过|验收"],
  ["成果", "成果|交付物|交付件|初稿|样片|成片|文案|方案"],
  ["下播", "下播|直播结束|播完"],
  ["泄露", "泄露"],
  ["退款申请", "退款申请"],
];
const verbs: readonly (readonly [string, RegExp])[] = [
  ["验收", /验收|验完|审核|审定/u],
  ["付款", /付款|支付|付清|结清|付给|付至|打款|汇[付至]|转账|给付|缴/u],
  ["移交", /移交|交还|交接|归还账号|交回/u],
  ["退还", /退还|返还|退回|退款/u],
  ["提交", /提交|提供|出具|发送/u],
  ["核对", /核对|确认|答复|复核|回复/u],
  ["通知", /通知|告知|报告/u],
  ["删除", /删除|销毁/u],
];
const matters =
  /(首期款?|首款|首付款|预付款|尾款|余款|第[一二三四]期款?|服务费|月费|佣金|提成|押金|保证金|定金|子?账号|权限|数据|资料|样品|素材|源文件|货款|报告|报表|对账单|结算单|视频|脚本|个人信息|库存)/u;
const within = new RegExp(
  `(${anchors.map(([, words]) => words).join("|")})(?:的?(?:之日|次日)?起?|完毕|成功)?(?:之?后)?[，]?(?:[\ue010\ue011](?:应当?|须|需)?)?(?:应当?|须)?[在于]?${number}个?(工作日|日|天|小时|个月)(?:内|之内|以内)，?([^，。；]{0,24})`,
  "gu",
);

/** What a sentence holds that may set such a time. */
export const mayOwe = new RegExp(within.source, "u");

/** 收到发票后10日内付款, and elsewhere 15个工作日: one duty of one side on one event has one time. */
export function duties(sentence: Sentence): Statement[] {
  const { text } = sentence;
  if (/逾期|违约|复验|重新|再次|整改|补正|每逾|经催|仍/u.test(text)) return [];
  return allMatches(text, within).flatMap((match): Statement[] => {
    const [all, word = "", count = "", unit = "", rest = ""] = match;
    const lead = /[^，。；]{0,14}$/u.exec(text.slice(0, match.index))?.[0] ?? "";
    const label = /^[^。；]{0,8}，/u.exec(text.slice(0, match.index))?.[0] ?? "";
    const anchor = anchors.find(([, words]) => words.split("|").includes(word))?.[0] ?? word;
    const verb =
      verbs.find(([, words]) => words.test(rest)) ??
      verbs.find(([, words]) => words.test(lead)) ??
      verbs.find(([, words]) => words.test(label));
    if (!verb || (/不|无需|无须/u.test(lead) && !/不(?:迟|晚)于/u.test(lead))) return [];
    const matter =
      matters.exec(rest)?.[1] ?? matters.exec(lead)?.[1] ?? /(服务费|佣金|提成|样品|账号)/u.exec(text.slice(0, match.index))?.[1] ?? "";
    const who = whoOf(verb[0], text.slice(0, match.index + all.length));
    const known =
      (verb[0] === "付款" && (anchor === "发票" || anchor === "验收")) ||
      (verb[0] === "验收" && anchor === "成果") ||
      (verb[0] === "删除" && anchor === "终止");
    if (matter === "" && !known) return [];
    const value = numberValue(count)?.toNumber() ?? 0;
    return [
      {
        subject: `${anchor}后${verb[0]}${known ? "" : matter.replace("子", "").replace(/款$/u, "")}${who}`,
        value: `${value}${unit === "天" ? "日" : unit === "工作日" ? "个工作日" : unit}`,
        range: sentence.range,
      },
    ];
  });
}

/** Accounts are handed over, fees paid and work accepted by one side alone; for the rest it matters who. */
const whoOf = (verb: string, text: string): string =>
  verb === "移交" || verb === "付款" || verb === "验收" ? "" : (/[\ue010\ue011](?=[^\ue010\ue011]*$)/u.exec(text)?.[0] ?? "");

/** What a sentence holds that says when the contract takes effect. */
export const takesEffect = /(?:本合同|本协议|合同|协议)(?:自|于|从|经)?([^，。；]{2,30}?)(?:之日)?(?:起|后|时)?(?:即|正式)?生效/u;

/** 本合同自签字盖章之日起生效, and elsewhere 自2027年1月1日起生效. */
export function effects(sentence: Sentence): Statement[] {
  const match = takesEffect.exec(sentence.text);
  if (!match?.[1] || /变更|补充|附件|解除|终止|修改|条款|之前|未|前/u.test(sentence.text)) return [];
  const date = /(\d{4})年(\d{1,2})月(\d{1,2})日/u.exec(match[1]);
  const value = date
    ? `${date[1] ?? ""}年${Number(date[2])}月${Number(date[3])}日`
    : /签|章/u.test(match[1])
      ? "签字盖章之日"
      : /付|到账/u.test(match[1])
        ? "付款之日"
        : undefined;
  return value === undefined ? [] : [{ subject: "生效", value, range: sentence.range }];
}
