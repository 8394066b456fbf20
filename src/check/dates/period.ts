import { dayNumber, daysInMonth, type CalendarDay } from "../../base/calendar.js";
import type { Range } from "../../base/range.js";
import type { DurationFact } from "../facts/fact.js";

/** A period between two days, both included. */
export interface Period {
  readonly start: CalendarDay;
  readonly end: CalendarDay;
  readonly range: Range;
  /** Only months are written (2027年1月至12月): the days were added. */
  readonly monthly: boolean;
}

/** The months of a length; undefined for days, hours and the like. */
export const monthsOf = ({ unit, count }: Pick<DurationFact, "unit" | "count">): number | undefined =>
  !Number.isInteger(count)
    ? undefined
    : unit === "year"
      ? count * 12
      : unit === "quarter"
        ? count * 3
        : unit === "month"
          ? count
          : undefined;

/** n months from the first day end on the day before the corresponding day, or on that day (both are written). */
export function lasts({ start, end }: Period, months: number): boolean {
  const target = start.month - 1 + months;
  const [year, month] = [start.year + Math.floor(target / 12), (target % 12) + 1];
  const day = Math.min(start.day, daysInMonth(year, month));
  const difference = dayNumber(end) - dayNumber({ year, month, day });
  return difference === -1 || difference === 0 || (difference === -2 && day !== start.day);
}

/** The length of a period as people say it: 12个月, or 44天 where it is no whole number of months. */
export function lengthOf(period: Period): string {
  for (let months = 1; months <= 240; months++) if (lasts(period, months)) return `${months}个月`;
  return `${dayNumber(period.end) - dayNumber(period.start) + 1}天`;
}
