import { say } from "../../base/bilingual.js";
import { dayNumber, daysInMonth, type CalendarDay } from "../../base/calendar.js";
import { hull, type Range } from "../../base/range.js";
import type { DateFact, DurationFact } from "../facts/fact.js";
import type { Raised } from "../finding.js";
import type { Reading, Sentence } from "../reading/reading.js";
import { lasts, lengthOf, monthsOf, type Period } from "./period.js";
import { factsIn } from "../facts/facts-in.js";

const through =
  /^(?:日|起|开始|计|算|（[^）]*）|，|\d{1,2}(?:时|点|:\d{2})|零时|凌晨)*(?:直?至|直?到|迄至?|讫于?|-|~|—|截至|终止于|止于)+$/u;
const shortEnd =
  /^(?:日|起|开始|（[^）]*）|，)*(?:至|到|-|~|—)+(?:(同年|当年|次年|翌年))?(\d{1,2}|[一二三四五六七八九十]{1,3})月(?:(\d{1,2}|[一二三四五六七八九十]{1,3})日)?/u;

/** 自A起至B止 with a length: the length must be that of the dates, and B must not be before A. */
export function* periods(reading: Reading): Iterable<Raised> {
  for (const sentence of reading.sentences) {
    if (sentence.paragraph.heading && !/\d{4}/u.test(sentence.text)) continue;
    const dates = factsIn(reading.facts.date, sentence.range);
    for (const [at, start] of dates.entries()) {
      const period = periodFrom(reading, start, dates[at + 1], sentence.range[1]);
      if (!period) {
        yield* apart(reading, sentence, start, dates[at + 1]);
        continue;
      }
      if (dayNumber(period.end) < dayNumber(period.start)) {
        yield { range: period.range, message: say("届满日早于起始日", "The period ends before it begins") };
        continue;
      }
      const next = dates.find((date) => date.range[0] >= period.range[1]);
      const length = statedLength(reading, sentence, period, next);
      if (length) yield* mismatch(reading, period, length);
    }
  }
}

/** 开通日为A，服务期12个月，至B止: the length stands between the two days. */
function* apart(reading: Reading, sentence: Sentence, start: DateFact, next: DateFact | undefined): Iterable<Raised> {
  if (!next || start.day === undefined || next.day === undefined) return;
  const length = factsIn(reading.facts.duration, [start.range[1], next.range[0]]).find((fact) => monthsOf(fact) !== undefined);
  if (!length) return;
  const [lead, between, tail, after] = [
    reading.text.slice(Math.max(sentence.range[0], start.range[0] - 10), start.range[0]),
    reading.text.slice(start.range[1], length.range[0]),
    reading.text.slice(length.range[1], next.range[0]),
    reading.text.slice(next.range[1], next.range[1] + 3),
  ];
  const begins =
    /(?:起|开始|生效|开通|启动|上线|开播|起算)(?:日期?|之日|时间)?(?:为|是|：|于|自)*$|(?:自|从|于)$/u.test(lead) ||
    /^(?:日)?(?:起|开始|生效|开通|上线)/u.test(between);
  const fits =
    /^(?:日|起|开始|生效|开通|上线|正式|提供|履行|执行|，|、|（|计|算)*(?:初始|首个|首期|固定)?(?:合[同作]|服务|协议|委托|托管|运营|有效)?(?:期限?|期间|为期|有效期|共|满)*(?:为|是|共|：)*$/u.test(
      between,
    ) && /^(?:，|即)*(?:直?至|直?到|迄|截至|止于|终止于|届满日?为|到期日?为)$/u.test(tail);
  const [a, b] = [dayOf(start, "first"), dayOf(next, "last")];
  if (!begins || !fits || !a || !b || !/^(?:日)?(?:止|届满|终止|为止|到期|。|，)/u.test(after)) return;
  yield* mismatch(reading, { start: a, end: b, range: hull([start.range, next.range]), monthly: false }, length);
}

function* mismatch(reading: Reading, period: Period, length: DurationFact): Iterable<Raised> {
  const months = monthsOf(length);
  const days = length.unit === "day" ? length.count : length.unit === "week" ? length.count * 7 : undefined;
  const real = dayNumber(period.end) - dayNumber(period.start) + 1;
  if (months !== undefined ? lasts(period, months) : days === undefined || Math.abs(real - days) <= 1) return;
  const said = reading.text.slice(...length.range);
  yield {
    range: hull([period.range, length.range]),
    message: say(`起止日期是${lengthOf(period)}，与“${said}”不符`, `The dates make ${lengthOf(period)}, not “${said}”`),
  };
}

/** The period that a date opens, where another follows after 至; undefined where either is no real day. */
export function periodFrom(reading: Reading, start: DateFact, next: DateFact | undefined, limit: number): Period | undefined {
  if (next && through.test(reading.text.slice(start.range[1], next.range[0]))) {
    const monthly = start.day === undefined && next.day === undefined;
    const [a, b] = [dayOf(start, "first"), dayOf(next, "last")];
    return a && b && (monthly || (start.day !== undefined && next.day !== undefined))
      ? { start: a, end: b, range: hull([start.range, next.range]), monthly }
      : undefined;
  }
  const match = shortEnd.exec(reading.text.slice(start.range[1], Math.min(limit, start.range[1] + 30)));
  if (!match || (start.day === undefined) !== (match[3] === undefined)) return undefined;
  const [month, day] = [match[2], match[3]].map((part) =>
    part === undefined ? undefined : /^\d/u.test(part) ? Number(part) : hanNumber(part),
  );
  const year = start.year + (/次|翌/u.test(match[1] ?? "") ? 1 : 0);
  const end: DateFact = {
    type: "date",
    range: [start.range[1], start.range[1] + match[0].length],
    year,
    month: month ?? 0,
    ...(day === undefined ? {} : { day }),
  };
  const [a, b] = [dayOf(start, "first"), dayOf(end, "last")];
  return a && b ? { start: a, end: b, range: hull([start.range, end.range]), monthly: day === undefined } : undefined;
}

const hanNumber = (text: string): number => {
  const [tens = "", ones = ""] = text.includes("十") ? text.split("十") : ["零", text];
  const digit = (one: string): number => Math.max(0, "零一二三四五六七八九".indexOf(one));
  return (tens === "" ? 1 : digit(tens)) * 10 + digit(ones === "" ? "零" : ones);
};

function dayOf({ year, month, day }: DateFact, end: "first" | "last"): CalendarDay | undefined {
  const last = daysInMonth(year, month);
  if (last === 0 || (day !== undefined && (day < 1 || day > last))) return undefined;
  return { year, month, day: day ?? (end === "first" ? 1 : last) };
}

const leads =
  /^(?:[，：（、\s]|西元|公历|即|具体|为|自|从|由|于|期间|起止(?:时间|日期)?|合作期?|时间|日期|期限|是|服务期?|本合同|本协议|有效期?)*$/u;
const closes =
  /^(?:[日止，（：；]|结束|届满|终止|为止|当日|\d{1,2}时|24时|共|共计|合计|为期|期限|计|总计|总|时长|合作期?|有效期?|服务期?|限|为|是|即|满|历时|一共|止)*$/u;

/** The length beside a period: 期限为12个月，自…; …止，共12个月; never that of a trial, a renewal or a notice. */
function statedLength(reading: Reading, sentence: Sentence, period: Period, next: DateFact | undefined): DurationFact | undefined {
  return factsIn(reading.facts.duration, sentence.range).find((fact) => {
    if (["hour", "minute", "second", "workday"].includes(fact.unit)) return false;
    if (fact.range[1] <= period.range[0]) {
      const before = reading.text.slice(Math.max(sentence.range[0], fact.range[0] - 4), fact.range[0]);
      return leads.test(reading.text.slice(fact.range[1], period.range[0])) && !/前|后|第|每|续|满$/u.test(before);
    }
    const limit = next ? next.range[0] : sentence.range[1];
    const between = reading.text.slice(period.range[1], fact.range[0]);
    return fact.range[0] >= period.range[1] && fact.range[1] <= limit && between.length <= 14 && closes.test(between);
  });
}

const ofContract = /(?:合同|协议|合作|服务|委托|托管|运营)?(?:有效期限?|期限|期间|期)(?:为|是|：|共|共计)?$/u;

/** The term said in one place (合作期限一年) and the dates of the term in another must fit. */
export function* termAndDates(reading: Reading): Iterable<Raised> {
  const term = reading.facts.duration.find((fact) => {
    const sentence = reading.sentenceAt(fact.range[0]);
    const before = reading.text.slice(Math.max(sentence.range[0], fact.range[0] - 12), fact.range[0]);
    return (
      monthsOf(fact) !== undefined &&
      /合[同作]期|协议期|有效期|服务期|委托期|托管期/u.test(before) &&
      ofContract.test(before) &&
      !/试|续|保密|质保|首/u.test(sentence.text) &&
      factsIn(reading.facts.date, sentence.range).length === 0
    );
  });
  const months = term && monthsOf(term);
  if (!term || months === undefined) return;
  for (const sentence of reading.sentences) {
    if (
      /试|续|其中|首期|阶段|保密|授权|季|目标|排期/u.test(sentence.text) ||
      !/合[同作]|协议|有效|服务期|委托|自[^，。；]{0,14}起/u.test(sentence.text)
    )
      continue;
    const dates = factsIn(reading.facts.date, sentence.range);
    const [start, next] = dates;
    if (!start || dates.length > 2 || sentence.paragraph.row) continue;
    const period = periodFrom(reading, start, next, sentence.range[1]);
    if (!period || lasts(period, months) || dayNumber(period.end) < dayNumber(period.start)) continue;
    if (factsIn(reading.facts.duration, sentence.range).some((fact) => monthsOf(fact) !== undefined)) continue;
    const said = reading.text.slice(...term.range);
    const range: Range = hull([term.range, period.range]);
    yield {
      range: range[1] - range[0] > 300 ? period.range : range,
      message: say(`起止日期是${lengthOf(period)}，与期限“${said}”不符`, `The dates make ${lengthOf(period)}, not the term “${said}”`),
    };
    return;
  }
}

/** A trial is part of the term and cannot outlast it. */
export function* trials(reading: Reading): Iterable<Raised> {
  const { text } = reading;
  const lengths = reading.facts.duration.flatMap((fact) => {
    const months = monthsOf(fact) ?? (fact.unit === "day" ? fact.count / 30 : undefined);
    const before = text.slice(Math.max(0, fact.range[0] - 10), fact.range[0]);
    const kind = /试(?:运营|用|合作|播|行|点)(?:期|阶段)?(?:限|间)?(?:为|是|：|共)?$/u.test(before)
      ? "trial"
      : ofContract.test(before) && /合[同作]|协议|有效|服务期|委托/u.test(before)
        ? "term"
        : undefined;
    return months === undefined || kind === undefined ? [] : [{ kind, months, range: fact.range }];
  });
  const term = lengths.find((one) => one.kind === "term");
  const trial = lengths.find((one) => one.kind === "trial");
  if (!term || !trial || trial.months < term.months + (trial.range[0] < term.range[0] ? 1e9 : 0)) return;
  if (trial.months === term.months) return;
  const range: Range = hull([term.range, trial.range]);
  yield {
    range: range[1] - range[0] > 300 ? trial.range : range,
    message: say("试运营期比合同期限还长", "The trial is longer than the term"),
  };
}
