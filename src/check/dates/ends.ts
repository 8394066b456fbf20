import { say } from "../../base/bilingual.js";
import { dayNumber, daysInMonth } from "../../base/calendar.js";
import { hull, type Range } from "../../base/range.js";
import { factsIn } from "../facts/facts-in.js";
import type { DateFact } from "../facts/fact.js";
import type { Raised } from "../finding.js";
import type { Reading } from "../reading/reading.js";
import { lasts, lengthOf, monthsOf, type Period } from "./period.js";
import { periodFrom } from "./periods.js";
import { realDay } from "./real-day.js";
import { wholeTerm } from "./stated-term.js";

const part = /试|首期|阶段|其中|授权|活动|大促|目标|季|推广|质保|保密|排期|续|节/u;

/** The term ends on one day, wherever the contract says so; and what follows on a trial begins after it. */
export function* ends(reading: Reading): Iterable<Raised> {
  const { date } = reading.facts;
  let term: Period | undefined;
  let trial: Period | undefined;
  let until: { readonly day: number; readonly range: Range } | undefined;
  for (const [at, one] of date.entries()) {
    const sentence = reading.sentenceAt(one.range[0]);
    if (sentence.paragraph.part === "signature" || sentence.paragraph.row) continue;
    const lead = reading.text.slice(Math.max(sentence.range[0], one.range[0] - 16), one.range[0]).replace(/^.*[，；]/u, "");
    const context = `${sentence.paragraph.titles.at(-1) ?? ""}${lead}`;
    const period = periodFrom(reading, one, date[at + 1], sentence.range[1]);
    if (period && /试(?:运营|合作|用|播|行)/u.test(context)) trial ??= period;
    else if (period && wholeTerm.test(context + sentence.text) && !part.test(sentence.text)) term ??= period;
    if (!period && !part.test(sentence.text) && wholeTerm.test(context + sentence.text)) term ??= spanFrom(reading, one, sentence.range);
    const day = realDay(one);
    if (day === undefined) continue;
    const after = reading.text.slice(one.range[1], one.range[1] + 12);
    if (
      !term &&
      !period &&
      /(?:本合同|本协议|合同|协议|合作)[^，。；]{0,4}(?:有效期|期限|期)(?:限)?(?:截?至|到|截止到?)$/u.test(lead) &&
      !part.test(sentence.text)
    )
      until ??= { day, range: one.range };
    if (
      !term &&
      until &&
      one.range[0] > until.range[1] &&
      !part.test(sentence.text) &&
      endsHere(lead, after) &&
      Math.abs(day - until.day) > 1
    ) {
      yield { range: one.range, message: say("届满日前后不一致", "Two different days on which the term ends") };
      return;
    }
    if (
      term &&
      one.range[0] >= term.range[1] &&
      !part.test(sentence.text) &&
      endsHere(lead, after) &&
      Math.abs(day - dayNumber(term.end)) > 1
    ) {
      yield { range: [one.range[0], one.range[1]], message: say("届满日前后不一致", "Two different days on which the term ends") };
      return;
    }
    if (
      trial &&
      one.range[0] >= trial.range[1] &&
      /正式(?:运营|合作|期|服务|履行|阶段)[^，。；\d]{0,8}$/u.test(lead) &&
      day <= dayNumber(trial.end)
    ) {
      const range = hull([trial.range, one.range]);
      yield {
        range: range[1] - range[0] > 300 ? one.range : range,
        message: say("试运营还没有结束，正式期已经开始", "The term proper begins before the trial ends"),
      };
      return;
    }
  }
}

/** 自2027年4月1日起生效，为期一年: the term that a first day and a length make. */
function spanFrom(reading: Reading, { year, month, day, range }: DateFact, within: Range): Period | undefined {
  if (day === undefined || !/[自从]$/u.test(reading.text.slice(Math.max(0, range[0] - 1), range[0]))) return undefined;
  if (!/^(?:起|开始|生效)/u.test(reading.text.slice(range[1], range[1] + 3))) return undefined;
  const length = factsIn(reading.facts.duration, within).find(
    (fact) =>
      monthsOf(fact) !== undefined &&
      /(?:为期|期限为?|有效期为?|共计?|满)$/u.test(reading.text.slice(Math.max(within[0], fact.range[0] - 6), fact.range[0])),
  );
  const months = length && monthsOf(length);
  if (months === undefined) return undefined;
  const target = month - 1 + months - (day === 1 ? 1 : 0);
  const [lastYear, lastMonth] = [year + Math.floor(target / 12), (target % 12) + 1];
  const lastDay = day === 1 ? daysInMonth(lastYear, lastMonth) : Math.min(day - 1, daysInMonth(lastYear, lastMonth));
  return {
    start: { year, month, day },
    end: { year: lastYear, month: lastMonth, day: lastDay },
    range: [range[0], length?.range[1] ?? range[1]],
    monthly: false,
  };
}

const endsHere = (lead: string, after: string): boolean =>
  /(?:合同|协议|合作|服务|本约)[^，。；]{0,6}(?:于|至|到|在|截至)$/u.test(lead) &&
  /^(?:期满|届满|到期|终止|失效|自动终止|自动失效|结束|止)/u.test(after);

/** 自2027年4月1日起满一年，即至2027年12月31日; 三年，自…生效，…到期: a length beside two days that no 至 joins. */
export function* spokenPeriods(reading: Reading): Iterable<Raised> {
  const { date, duration } = reading.facts;
  for (const [at, one] of date.entries()) {
    const next = date[at + 1];
    if (!next || one.day === undefined || next.day === undefined) continue;
    const sentence = reading.sentenceAt(one.range[0]);
    if (next.range[1] > sentence.range[1] || part.test(sentence.text)) continue;
    const between = reading.text.slice(one.range[1], next.range[0]);
    if (between.length > 24 || !joins(between, reading.text.slice(next.range[1], next.range[1] + 6))) continue;
    const [start, end] = [realDay(one), realDay(next)];
    const length = factsIn(duration, sentence.range).find((fact) => monthsOf(fact) !== undefined);
    const months = length && monthsOf(length);
    if (start === undefined || end === undefined || !length || months === undefined) continue;
    const range = hull([one.range, next.range]);
    const period: Period = {
      start: { year: one.year, month: one.month, day: one.day },
      end: { year: next.year, month: next.month, day: next.day },
      range,
      monthly: false,
    };
    if (lasts(period, months) || !/期|满|为期|共/u.test(reading.text.slice(Math.max(0, length.range[0] - 8), length.range[0]))) continue;
    yield {
      range: hull([range, length.range]),
      message: say(
        `起止日期是${lengthOf(period)}，与“${reading.text.slice(...length.range)}”不符`,
        `The dates make ${lengthOf(period)}, not “${reading.text.slice(...length.range)}”`,
      ),
    };
  }
}

const joins = (between: string, after: string): boolean =>
  (/^(?:正式)?(?:生效|开始|起算|启动|执行|起)，?(?:并|将)?[至到于在]?$/u.test(between) &&
    /^(?:到期|届满|期满|终止|结束|止|失效|截止)/u.test(after)) ||
  /^(?:起|开始|起算)，?(?:满|共|为期|期限为?)[^，。；]{1,6}，?(?:即|也即|也就是)?[至到]$/u.test(between);
