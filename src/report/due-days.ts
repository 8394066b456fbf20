import { addDays, daysInMonth, lastDay, parseDay, weekdayOf, writeDay } from "../base/calendar.js";
import type { Due, DueTerm } from "./due.js";

type Anchored = Extract<Due, { kind: "anchored" }>;

/** Five years, so that a slip of the pen in a year makes no endless calendar. */
const mostMonths = 60;

/**
 * The days of a rule as `YYYY-MM-DD`, none where the contract does not give the day it counts from. A period of working days
 * is shown on the day from which it runs: which days are worked is decided year by year.
 */
export function dueDays(due: Due, term: DueTerm): string[] {
  const { start, end } = term;
  switch (due.kind) {
    case "date":
      return [due.date];
    case "before":
    case "after":
      return [];
    case "monthly":
      return monthly(due.day, due.arrears === true, start, end);
    case "weekly":
      return start === undefined || end === undefined ? [] : weekly(due.weekday, start, end);
    case "anchored":
      return anchorDays(due, term).flatMap((day) => moved(day, due) ?? []);
  }
}

function monthly(day: number, arrears: boolean, start: string | undefined, end: string | undefined): string[] {
  return monthsOf(start, end)
    .map(([year, month]) => (arrears ? following(year, month) : ([year, month] as const)))
    .map(([year, month]) => writeDay({ year, month, day: Math.min(day, daysInMonth(year, month)) }))
    .filter((date) => arrears || (start !== undefined && end !== undefined && start <= date && date <= end));
}

function weekly(weekday: number, start: string, end: string): string[] {
  const days: string[] = [];
  const first = addDays(start, (weekday - weekdayOf(start) + 7) % 7);
  for (let day = first; day <= end && days.length < mostMonths * 5; day = addDays(day, 7)) days.push(day);
  return days;
}

function anchorDays({ anchor, months = 0 }: Anchored, { start, end, trialEnd, signed }: DueTerm): string[] {
  const all = monthsOf(start, end);
  const within = (days: readonly string[]): string[] =>
    days.filter((day) => start !== undefined && end !== undefined && start <= day && day <= end);
  switch (anchor) {
    case "start":
      return start === undefined ? [] : [start];
    case "end":
      return end === undefined ? [] : [end];
    case "trial-end":
      return trialEnd === undefined ? [] : [trialEnd];
    case "signed":
      return signed === undefined ? [] : [signed];
    case "month-start":
      return within(all.map(([year, month]) => writeDay({ year, month, day: 1 })));
    case "month-end":
      return all.map(([year, month]) => endOf(year, month));
    case "quarter-start":
      return within(all.filter(([, month]) => month % 3 === 1).map(([year, month]) => writeDay({ year, month, day: 1 })));
    case "quarter-end":
      return within(all.filter(([, month]) => month % 3 === 0).map(([year, month]) => endOf(year, month)));
    case "period-end":
      return start === undefined || end === undefined || months < 1 ? [] : periodEnds(start, end, months);
  }
}

const endOf = (year: number, month: number): string => writeDay({ year, month, day: daysInMonth(year, month) });

/** The last days of the periods of so many months; what is left over ends with the term. */
function periodEnds(start: string, end: string, months: number): string[] {
  const ends: string[] = [];
  for (let count = months; count <= mostMonths; count += months) {
    const day = lastDay(start, count);
    if (day >= end) return [...ends, end];
    ends.push(day);
  }
  return ends;
}

function moved(day: string, { count, unit }: Anchored): string | undefined {
  if (unit === "day" || unit === "week") return addDays(day, unit === "week" ? count * 7 : count);
  if (unit === "month" || unit === "year") return addMonths(day, unit === "year" ? count * 12 : count);
  return unit === "workday" && count >= 0 ? day : undefined;
}

function addMonths(text: string, count: number): string | undefined {
  const from = parseDay(text);
  if (from === undefined) return undefined;
  const ahead = from.year * 12 + from.month - 1 + count;
  const [year, month] = [Math.floor(ahead / 12), (((ahead % 12) + 12) % 12) + 1];
  const last = from.day === daysInMonth(from.year, from.month);
  return writeDay({ year, month, day: last ? daysInMonth(year, month) : Math.min(from.day, daysInMonth(year, month)) });
}

function monthsOf(start: string | undefined, end: string | undefined): (readonly [number, number])[] {
  const [first, last] = [parseDay(start ?? ""), parseDay(end ?? "")];
  if (first === undefined || last === undefined) return [];
  const months: (readonly [number, number])[] = [];
  let [year, month] = [first.year, first.month];
  while (months.length < mostMonths && (year < last.year || (year === last.year && month <= last.month))) {
    months.push([year, month]);
    [year, month] = following(year, month);
  }
  return months;
}

const following = (year: number, month: number): readonly [number, number] => (month === 12 ? [year + 1, 1] : [year, month + 1]);
