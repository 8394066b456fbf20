import { allMatches } from "../../base/all-matches.js";
import { sentencesWith } from "../screen/sentences-with.js";
import { say } from "../../base/bilingual.js";
import { hull } from "../../base/range.js";
import { numberValue } from "../facts/number-words.js";
import { duties, effects, mayOwe, takesEffect } from "./duties.js";
import type { Statement } from "./statement.js";
import type { Raised } from "../finding.js";
import type { Reading, Sentence } from "../reading/reading.js";

const number = "(\\d{1,3}|半|[一二两三四五六七八九十]{1,3})";
const lengthPattern = new RegExp(`${number}个?(年|月|日|天|工作日|周)`, "u");

function length(count: string, unit: string): string {
  const value = count === "半" ? 0.5 : (numberValue(count)?.toNumber() ?? 0);
  if (unit === "年") return `${value * 12}个月`;
  if (unit === "月") return `${value}个月`;
  return unit === "工作日" ? `${value}个工作日` : `${value * (unit === "周" ? 7 : 1)}日`;
}

/** A right that hangs on something else than the will to leave. */
const conditional = /的，|时，|如|若|倘|因|连续|不成|未|违|后，|低于|超过|仍|协商|逾期|期内|期间|期，|阶段|试/u;

const noticePattern = new RegExp(
  `提前${number}个?(月|日|天|工作日|周)[^，。；]{0,12}(?:通知|告知|提出|书面)|(?:通知|告知)[^，。；]{0,10}提前${number}个?(月|日|天|工作日|周)`,
  "u",
);

/** 解除须提前30日通知, and elsewhere 提前15日: leaving at will, renewing, and changing people are three subjects. */
function notices(sentence: Sentence): Statement[] {
  const { text } = sentence;
  const match = noticePattern.exec(text);
  if (!match) return [];
  const [all, count = match[3] ?? "", unit = match[4] ?? ""] = match;
  const subject = /续[约签期]|期满|届满|到期/u.test(text)
    ? "续约"
    : /更换|调整|变更|替换|离职|轮换/u.test(text) && /人员|主播|成员|团队|负责人|店长/u.test(text) && !/解除|终止/u.test(text)
      ? "换人"
      : /解除|终止|解约|退出/u.test(text) &&
          !conditional.test(text.slice(0, match.index)) &&
          !/情形|之一|下列|不可抗力|违约|单独|部分|模块|单项|该项/u.test(text)
        ? `解除${/[\ue010\ue011]/u.exec(text.slice(0, match.index + all.length))?.[0] ?? ""}`
        : undefined;
  return subject === undefined ? [] : [{ subject, value: length(count, unit), range: sentence.range }];
}

const secret = /保密(?:期|义务|责任|条款)|(?:持续|继续|内|负有)[^，。；]{0,6}保密|保密[^，。；]{0,12}(?:有效|效力|延续)/u;

/** 保密期限为二年, and elsewhere 五年内保密. */
function secrecy(sentence: Sentence): Statement[] {
  const { text } = sentence;
  if (/违约金|赔偿|个人信息|商业秘密|竞业|招揽|支付|源代码|身份/u.test(text)) return [];
  const after = text.slice(Math.max(0, text.search(/保密|终止|解除|届满|期满/u)));
  if (/永久|无限期|长期有效|不受期限|直至[^，。；]{0,10}公开|永远/u.test(text))
    return [{ subject: "保密", value: "不限期", range: sentence.range }];
  const match = lengthPattern.exec(after);
  return match && (match[2] === "年" || match[2] === "月")
    ? [{ subject: "保密", value: length(match[1] ?? "", match[2]), range: sentence.range }]
    : [];
}

const termPattern = new RegExp(`(?:合同|协议|合作|服务|委托|托管)(?:有效)?期限?(?:为|是|：|共|共计)${number}个?(年|月)(?!内|后|前)`, "u");

/** 合作期限为12个月, and elsewhere 6个月. */
function terms(sentence: Sentence): Statement[] {
  const match = termPattern.exec(sentence.text);
  return match && !/试|续|首|保密|质保|每|延长|其中/u.test(sentence.text)
    ? [{ subject: "合同期限", value: length(match[1] ?? "", match[2] ?? ""), range: sentence.range }]
    : [];
}

const payday =
  /((?:基础|固定|运营|代运营|技术)?服务费|基础费|固定费|月费|佣金|提成|托管费|代运营费)[^，。；]{0,10}?(?:于|在|，)?(每月|次月|当月|下月)(?:的)?第?(\d{1,2}|[一二三四五六七八九十]{1,3})[日号]/gu;
const anyPayday = new RegExp(payday.source, "u");

/** 服务费每月5日前付, and elsewhere 每月15日前付. */
function paydays(sentence: Sentence): Statement[] {
  const { text } = sentence;
  if (!/支付|付款|付清|付给|结清|打款|(?<!应|首|预|尾)付/u.test(text) || /逾期|发票|对账|核对|首[月期]|尾款|违约/u.test(text)) return [];
  return allMatches(text, payday).map((match): Statement => ({
    subject: `${(match[1] ?? "").replace(/^(?:基础|固定|运营|代运营|技术)(?=服务费)/u, "")}付款日`,
    value: `${(match[2] ?? "").replace("下月", "次月")}${String(numberValue(match[3] ?? "")?.toNumber() ?? "")}日`,
    range: sentence.range,
  }));
}

const report = /(日报|周报|月报|季报|周度报告|月度报告|复盘报告|数据报告)(?!内容|所|的|中|格式|模板)/gu;
const anyReport = new RegExp(report.source, "u");

/** 每周一提交周报, and in the annex 周报每周五; the same report on two days. */
function reports(sentence: Sentence): Statement[] {
  const { text, paragraph } = sentence;
  if (paragraph.row) return reportRow(sentence);
  return allMatches(text, report).flatMap((match): Statement[] => {
    const name = match[1] ?? "";
    const from = Math.max(text.lastIndexOf("，", match.index), text.lastIndexOf("、", match.index)) + 1;
    const tail = /^[^，、。；]{0,18}/u.exec(text.slice(match.index))?.[0] ?? "";
    const near = text.slice(from, match.index) + tail;
    const own =
      /[〇㐀-鿿]{0,2}$/u.exec(
        text.slice(from, match.index).replace(/提交|出具|发送|提供|的|上周|上月|每周[一二三四五六日天]|前|日/gu, ""),
      )?.[0] ?? "";
    const day = reportDay.exec(near);
    if (!day || !/提交|提供|出具|发送|报送|交|发|前/u.test(text)) return [];
    return [{ subject: `${own}${name}`, value: dayOf(day), range: sentence.range }];
  });
}

const reportDay =
  /(每周|每个?星期|次周|下周)([一二三四五六日天])|(每月|次月|月后|下月)(?:的)?第?(\d{1,2}|[一二三四五六七八九十]{1,3})(?:日|号|个工作日)/u;

const dayOf = (day: RegExpExecArray): string =>
  day[2] === undefined ? `${String(numberValue(day[4] ?? "")?.toNumber() ?? "")}日` : `周${day[2]}`;

/** In a table the report stands in the first cell and its day in another. */
function reportRow(sentence: Sentence): Statement[] {
  if (sentence !== sentence.paragraph.sentences[0]) return [];
  const [name = "", ...cells] = sentence.paragraph.sentences
    .map((one) => one.text)
    .join("")
    .split("\t");
  const day = reportDay.exec(cells.join("\t"));
  return day && /(?:报|报告|总结)$/u.test(name) && name.length <= 8
    ? [{ subject: name, value: dayOf(day), range: sentence.paragraph.range }]
    : [];
}

const thresholdPattern = new RegExp(
  `([\\ue010\\ue011])[^，。；]{0,4}逾期(付款|支付|交付|开播)[^，。；]{0,6}(?:超过|达到?|满)${number}个?(日|天|工作日|个月)[^。；]{0,24}解除`,
  "u",
);

/** 逾期超过15日可解除, and elsewhere 30日. */
function thresholds(sentence: Sentence): Statement[] {
  const match = thresholdPattern.exec(sentence.text);
  return match
    ? [
        {
          subject: `${match[1] ?? ""}逾期${match[2] ?? ""}解除`,
          value: length(match[3] ?? "", (match[4] ?? "").replace("个月", "月")),
          range: sentence.range,
        },
      ]
    : [];
}

const saidBy = (expression: RegExp) => (reading: Reading) => sentencesWith(reading, expression);

/** In prose a report is named, in a table its first cell need not be a name that is known. */
const reporting = (reading: Reading): readonly Sentence[] => {
  const named = new Set(sentencesWith(reading, anyReport));
  return reading.sentences.filter((sentence) => sentence.paragraph.row || named.has(sentence));
};

/** What may be said twice, and the sentences that may say it. */
const kinds: readonly (readonly [(sentence: Sentence) => Statement[], (reading: Reading) => readonly Sentence[]])[] = [
  [notices, saidBy(noticePattern)],
  [secrecy, saidBy(secret)],
  [terms, saidBy(termPattern)],
  [paydays, saidBy(anyPayday)],
  [reports, reporting],
  [thresholds, saidBy(thresholdPattern)],
  [duties, saidBy(mayOwe)],
  [effects, saidBy(takesEffect)],
];

/** What is said in two places must be said alike. */
export function* repeats(reading: Reading): Iterable<Raised> {
  for (const [find, sentences] of kinds) {
    const first = new Map<string, Statement>();
    for (const sentence of sentences(reading)) {
      if (sentence.paragraph.heading || sentence.paragraph.part === "signature") continue;
      for (const one of find(sentence)) {
        const known =
          first.get(one.subject) ??
          (one.subject.startsWith("解除")
            ? (first.get("解除") ??
              (one.subject === "解除" ? [...first.values()].find((other) => other.subject.startsWith("解除")) : undefined))
            : undefined);
        if (!known) first.set(one.subject, one);
        else if (known.value !== one.value) {
          const range = hull([known.range, one.range]);
          const name = one.subject.replace(/[\ue010\ue011]/u, "");
          yield {
            range: range[1] - range[0] > 300 ? one.range : range,
            message: say(
              `“${name}”前后不一致：一处${known.value}，一处${one.value}`,
              `Two different times for the same thing: ${known.value} and ${one.value}`,
            ),
          };
        }
      }
    }
  }
}
