import { dayNumber, daysInMonth, lastDay, nextDay, parseDay } from "../base/calendar.js";
import { exactly, type Decimal } from "../base/decimal.js";

/** What the calendar says about a contract: all that formulas need beside its values and real results. */
export interface TermDates {
  /** `YYYY-MM-DD`. */
  readonly start: string;
  /** The last day by the contract. */
  readonly end: string;
  /** The last day in fact, where the contract ended early. */
  readonly ended?: string;
  /** The last day of the trial and the share of quantities and fees that applies in it; absent without one. */
  readonly trial?: { readonly end: string; readonly share: Decimal };
  /** Whole months of an assessment period. */
  readonly periodMonths: number;
}

/** Days of the term inside one calendar month. */
export interface MonthSlice {
  /** `YYYY-MM`. */
  readonly month: string;
  /** Days of the calendar month. */
  readonly days: number;
  readonly served: number;
  /** Days that are billed in full: a day of the trial counts with its share. */
  readonly billed: Decimal;
}

export interface AssessmentPeriod {
  /** From 1. */
  readonly number: number;
  readonly start: string;
  readonly end: string;
  readonly days: number;
  /** The months it was agreed for; of a period cut short, the share of them that was served by days. */
  readonly months: Decimal;
  /** The same with the days of the trial at their share. */
  readonly load: Decimal;
  readonly slices: readonly MonthSlice[];
}

const serial = (day: string): number => dayNumber(parseDay(day) ?? { year: 1, month: 1, day: 1 });

const earlier = (a: string, b: string): string => (serial(a) < serial(b) ? a : b);

const lastServed = ({ end, ended }: TermDates): string => (ended === undefined ? end : earlier(ended, end));

/** The settlement months from `start` to `end`, both included. */
export function monthSlices(dates: TermDates, start = dates.start, end = lastServed(dates)): MonthSlice[] {
  const slices: MonthSlice[] = [];
  for (let day = start; serial(day) <= serial(end);) {
    const month = day.slice(0, 7);
    const [year = 0, number = 0] = month.split("-").map(Number);
    const days = daysInMonth(year, number);
    const monthEnd = `${month}-${String(days).padStart(2, "0")}`;
    const last = earlier(monthEnd, end);
    const served = serial(last) - serial(day) + 1;
    const trialDays = dates.trial === undefined ? 0 : Math.max(0, Math.min(serial(last), serial(dates.trial.end)) - serial(day) + 1);
    const billed = exactly(served - trialDays).plus(exactly(trialDays).times(dates.trial?.share ?? exactly(1)));
    slices.push({ month, days, served, billed });
    day = nextDay(last) ?? end;
    if (last === end) break;
  }
  return slices;
}

/** The assessment periods, counted in whole months from the start; the last one may be shorter. */
export function assessmentPeriods(dates: TermDates): AssessmentPeriod[] {
  const periods: AssessmentPeriod[] = [];
  for (let number = 1; ; number++) {
    const before = (number - 1) * dates.periodMonths;
    const start = number === 1 ? dates.start : (nextDay(lastDay(dates.start, before)) ?? dates.end);
    if (serial(start) > serial(lastServed(dates))) return periods;
    const agreed = earlier(lastDay(dates.start, number * dates.periodMonths), dates.end);
    const end = earlier(agreed, lastServed(dates));
    const slices = monthSlices(dates, start, end);
    const days = serial(end) - serial(start) + 1;
    const agreedDays = serial(agreed) - serial(start) + 1;
    const months = wholeMonths(dates.start, before, agreed).times(days).div(agreedDays);
    const billed = slices.reduce((sum, slice) => sum.plus(slice.billed), exactly(0));
    periods.push({ number, start, end, days, months, load: months.times(billed).div(days), slices });
  }
}

/** How many months, counted from `start` plus `before` months, reach up to `end`; terms are of whole months. */
function wholeMonths(start: string, before: number, end: string): Decimal {
  let months = 1;
  while (serial(lastDay(start, before + months)) < serial(end)) months += 1;
  return exactly(months);
}
