import type { Range } from "../base/range.js";
import { factsIn } from "../check/facts/facts-in.js";
import { numberValue } from "../check/facts/number-words.js";
import type { DurationFact } from "../check/facts/fact.js";
import type { Due, DueAnchor } from "./due.js";

/** A time of a sentence that runs from a day of the calendar or of the term, and where in the sentence it is said. */
export interface SaidDue {
  readonly at: number;
  readonly due: Due;
}

/** What contracts set beside their term, such as 自起始日起每3个月为一个考核期. */
export interface NamedPeriod {
  readonly name: string;
  readonly months: number;
}

const numeral = "(\\d{1,2}|[一二三四五六七八九十]{1,3})";
const who = "[\ue010-\ue013]?(?:应当?|须|需|应该)?(?:在|于)?";
const since = `(?:之日|当日|次日|日)?(?:起|之?后|以后)(?:的|，)?${who}(?:第)?$`;
const ending = "(?:终止|届满|期满|到期|(?:合同|合作|协议|服务|期限|合作期)结束)(?:[、或者及]{1,2}(?:提前)?(?:解除|终止|届满|期满|到期))?";
const afterEnd = new RegExp(`${ending}${since}`, "u");
const afterStart = new RegExp(`(?:起始|(?:合作|合同|服务|协议)(?:期限?)?(?:起始|开始))${since}`, "u");
const afterSigning = new RegExp(`(?:合同|协议)[^，。；]{0,4}(?:签订|签署|签约|订立|签字(?:盖章)?)${since}`, "u");
const beforeEnd =
  /(?:届满|期满|到期|期限结束)(?:之日|日)?(?:的?(?:至少|不少于|提前))?$|(?:届满|期满|到期|期限结束)(?:之日|日)?(?:之?前|以前)，?(?:的|至少|不少于|提前)*$/u;
const beforeTrialEnd = /试[^，。；]{0,6}(?:届满|期满|结束)(?:之日|日)?(?:之?前|以前)?(?:的?(?:至少|不少于|提前))?$/u;
const monthStart = new RegExp(`每个?(?:结算|自然)?月(?:的?首日|的?第一日|1日|初)${since}`, "u");
const monthEnd = new RegExp(`每个?(?:结算|自然)?月(?:结束|终了|届满|期满)${since}`, "u");
const quarterEnd = new RegExp(`每个?(?:自然)?季度?(?:结束|终了|届满|期满)${since}`, "u");

/** Ends that are not the contract's: of a trial, a licence, a breach. */
const otherEnd = /试[播用行运合]|授权|考核|保密|质保|保修|季度|直播|活动|退货|许可|违约|过错|擅自|单方|无故|宽限|[该此述]期/u;
/** 终止后45日内交易完成的订单: which ones, not by when. */
const which = /^(?:以内|之内|内)[^，。；]{1,10}的/u;
/** 终止后六个月内，任何一方不得招揽: how long, not by when. */
const forbids = /^(?:以内|之内|内)，?[^，。；]{0,12}(?:不得|不可|不能|不再|禁止|不主动)/u;
const within = /^(?:以内|之内|内)/u;
const before = /^(?:之前|以前|前)/u;

/** The times of a sentence that have an anchor; `durations` are those within it, from its start. */
export function duesIn(text: string, durations: readonly DurationFact[], periods: readonly NamedPeriod[]): SaidDue[] {
  return [...calendarDues(text), ...periodDues(text, periods), ...durations.flatMap((fact) => anchored(text, fact, periods))].sort(
    (a, b) => a.at - b.at,
  );
}

/** The durations inside a range, counted from `offset`. */
export const durationsIn = (facts: readonly DurationFact[], range: Range, offset: number): DurationFact[] =>
  factsIn(facts, range).map((fact) => ({ ...fact, range: [fact.range[0] - offset, fact.range[1] - offset] }));

const dayOfMonth = new RegExp(
  `(每个?月|次月|下个?月)的?${numeral}[日号]?(?:(?:至|到|-|—)(?:当月|次月)?${numeral})?[日号](?!起|以上|以下|[至到]|为一?个?(?:\\p{Script=Han}{0,4})周?期)`,
  "gu",
);
const dayOfWeek = /每(?:周|个?星期|周星期)([一二三四五六日天])(?![至到、—\-次场款期份个条篇更版件种类轮])/gu;
const dayOfQuarter = new RegExp(`每季度?首月的?${numeral}[日号]`, "gu");

function* calendarDues(text: string): Iterable<SaidDue> {
  for (const { index: at, 0: all, 1: month = "", 2: first = "", 3: last } of text.matchAll(dayOfMonth)) {
    const day = numberValue(last ?? first)?.toNumber() ?? 0;
    const tail = text.slice(at + all.length);
    const lead = /[^，。；]{0,16}$/u.exec(text.slice(0, at))?.[0] ?? "";
    if ((last !== undefined && /^[为的期]/u.test(tail)) || /终止|解除|届满|期满/u.test(lead)) continue;
    const past =
      /^[^。；]{0,16}上(?:个?月|一个?月)/u.test(tail) || (day <= 15 && /月度?报/u.test(lead + (/^[^，。；]*/u.exec(tail)?.[0] ?? "")));
    const arrears = !month.startsWith("每") || past;
    if (day >= 1 && day <= 31) yield { at, due: { kind: "monthly", day, ...(arrears && { arrears }) } };
  }
  for (const { index: at, 1: name = "" } of text.matchAll(dayOfWeek))
    yield { at, due: { kind: "weekly", weekday: "一二三四五六日".indexOf(name.replace("天", "日")) + 1 } };
  for (const { index: at, 1: day = "" } of text.matchAll(dayOfQuarter))
    yield { at, due: { kind: "anchored", anchor: "quarter-start", count: (numberValue(day)?.toNumber() ?? 1) - 1, unit: "day" } };
}

const definition = new RegExp(`起始日起，?每满?${numeral}个月为一个?(考核期|考核周期|结算周期|服务周期|评审期)`, "u");

/** The periods that a text counts from the first day of its term. */
export function namedPeriods(text: string): NamedPeriod[] {
  const found = definition.exec(text);
  const months = numberValue(found?.[1] ?? "")?.toNumber();
  return months === undefined ? [] : [{ name: found?.[2] ?? "", months }];
}

/** 考核期结束后第10日. */
function periodDues(text: string, periods: readonly NamedPeriod[]): SaidDue[] {
  return periods.flatMap(({ name, months }) => {
    const match = new RegExp(`${name}(?:结束|届满|期满)(?:之?后|起)的?第${numeral}日`, "u").exec(text);
    const count = numberValue(match?.[1] ?? "")?.toNumber();
    return !match || count === undefined
      ? []
      : [{ at: match.index, due: { kind: "anchored", anchor: "period-end", months, count, unit: "day" } }];
  });
}

function anchored(text: string, { range: [at, to], count, unit }: DurationFact, periods: readonly NamedPeriod[]): SaidDue[] {
  const lead = /[^。；]{0,40}$/u.exec(text.slice(0, at))?.[0] ?? "";
  const tail = text.slice(to, to + 24);
  const due = (anchor: DueAnchor, signed = count, months?: number): SaidDue[] => [
    { at, due: { kind: "anchored", anchor, count: signed, unit, ...(months !== undefined && { months }) } },
  ];
  const other = otherEnd.test(/[^，]{0,16}$/u.exec(lead)?.[0] ?? "");
  const early = before.test(tail) || /前[^前]{0,4}$/u.test(lead);
  if (early && beforeTrialEnd.test(lead)) return due("trial-end", -count);
  if (early && !other && beforeEnd.test(lead)) return due("end", -count);
  if (/提前(?:至少|不少于)?$|至少提前$/u.test(lead) && renews(text)) return due("end", -count);
  const firsts = /(每个?|次|下个?)月的?前$/u.exec(lead);
  if (firsts) return firstDays(at, firsts[1]?.startsWith("每") === false, count, unit);
  if (!within.test(tail) || which.test(tail) || forbids.test(tail)) return [];
  if (!other && afterEnd.test(lead) && !/提前终止[^，]{0,6}$/u.test(lead)) return due("end");
  if (afterStart.test(lead)) return due("start");
  if (!/补充|变更/u.test(lead) && afterSigning.test(lead)) return due("signed");
  if (monthStart.test(lead)) return due("month-start");
  if (monthEnd.test(lead)) return due("month-end");
  if (quarterEnd.test(lead)) return due("quarter-end");
  const period = periods.find(({ name }) => new RegExp(`${name}(?:结束|届满|期满)${since}`, "u").test(lead));
  return period ? due("period-end", count, period.months) : [];
}

/** 每月前5个工作日, 次月前10日. */
const firstDays = (at: number, arrears: boolean, count: number, unit: string): SaidDue[] =>
  unit === "day" && count <= 31
    ? [{ at, due: { kind: "monthly", day: count, ...(arrears && { arrears }) } }]
    : [{ at, due: { kind: "anchored", anchor: arrears ? "month-end" : "month-start", count, unit } }];

/** Notice of renewal or against it, which runs before the end; notice of termination at any time does not. */
const renews = (text: string): boolean =>
  !/随时|任何时候|试[播用行运合]|授权|许可/u.test(text) &&
  (/续(?:约|签|期|展|订)|继续合作/u.test(text) || (/期满|届满|到期/u.test(text) && !/终止|解除/u.test(text)));
