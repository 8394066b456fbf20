import { numberValue } from "../facts/number-words.js";
import type { Sentence } from "../reading/reading.js";
import type { Statement } from "./statement.js";

const number = "(\\d{1,3}|[一二两三四五六七八九十]{1,3})";
const anchors = "发票|账单|结算单|验收合格|验收通过|验收|终止|解除|期满|届满|签订|签约|生效|下播|直播结束|泄露|退款申请|合同结束";
const verbs: readonly (readonly [string, RegExp])[] = [
  ["付款", /付款|支付|付清|结清|付给|打款|汇付/u],
  ["移交", /移交|交还|交接|归还账号/u],
  ["退还", /退还|返还|退回|退款/u],
  ["提交", /提交|提供|出具|发送/u],
  ["核对", /核对|确认|答复|复核|回复/u],
  ["通知", /通知|告知|报告/u],
  ["删除", /删除|销毁/u],
];
const within = new RegExp(
  `(${anchors})(?:的?(?:之日|次日)?起?|完毕|成功)?(?:之?后)?[，]?${number}个?(工作日|日|天|小时|个月)(?:内|之内|以内)([^，。；]{0,24})`,
  "gu",
);

/** 收到发票后10日内付款, and elsewhere 15个工作日: one duty of one side on one event has one time. */
export function duties(sentence: Sentence): Statement[] {
  const { text } = sentence;
  if (/逾期|违约|首|尾|余款|预付|第[一二三四]期|复验|重新|再次|整改/u.test(text)) return [];
  return [...text.matchAll(within)].flatMap((match): Statement[] => {
    const [, anchor = "", count = "", unit = "", rest = ""] = match;
    const verb = verbs.find(([, words]) => words.test(rest));
    if (!verb) return [];
    const matter =
      /(服务费|月费|佣金|提成|押金|保证金|定金|账号|权限|数据|资料|样品|素材|货款|报告|报表|对账单|结算单|视频|脚本|个人信息|库存)/u.exec(
        rest,
      )?.[1] ??
      /(服务费|佣金|提成|样品|账号)/u.exec(text.slice(0, match.index))?.[1] ??
      "";
    const who = /[\ue010\ue011](?=[^\ue010\ue011]*$)/u.exec(text.slice(0, match.index + match[0].length))?.[0] ?? "";
    if (matter === "" && !(verb[0] === "付款" && (anchor === "发票" || anchor.startsWith("验收")))) return [];
    const value = numberValue(count)?.toNumber() ?? 0;
    return [
      {
        subject: `${anchor}后${verb[0]}${matter}${who}`,
        value: `${value}${unit === "天" ? "日" : unit === "工作日" ? "个工作日" : unit}`,
        range: sentence.range,
      },
    ];
  });
}

/** 本合同自签字盖章之日起生效, and elsewhere 自2027年1月1日起生效. */
export function effects(sentence: Sentence): Statement[] {
  const match = /(?:本合同|本协议|合同|协议)(?:自|于|从|经)?([^，。；]{2,30}?)(?:之日)?(?:起|后|时)?(?:即|正式)?生效/u.exec(sentence.text);
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
