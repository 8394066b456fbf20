/** A day of the calendar; months count from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The days of a month; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** A serial number of days, for differences and comparison; invalid days count on into the next month. */
export function dayNumber({ year, month, day }: CalendarDay): number {
  const [y, m] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + day - 1;
}

/** A real day written as `YYYY-MM-DD`; undefined for anything else. */
export function parseDay(text: string): CalendarDay | undefined {
  const [, year = 0, month = 0, day = 0] = (/^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? []).map(Number);
  return day >= 1 && day <= daysInMonth(year, month) && year >= 1 ? { year, month, day } : undefined;
}

/** The day after, as `YYYY-MM-DD`; undefined where `text` is no real day. */
export const nextDay = (text: string): string | undefined => (parseDay(text) === undefined ? undefined : addDays(text, 1));

/** The last day of a period of whole months that begins on `start` (`YYYY-MM-DD`): 2027-04-01, 12 → 2028-03-31; 2027-01-31, 1 → 2027-02-28. */
export function lastDay(start: string, months: number): string {
  const { year, month, day } = parseDay(start) ?? { year: 1, month: 1, day: 1 };
  const ahead = month - 1 + months;
  const end = { year: year + Math.floor(ahead / 12), month: (ahead % 12) + 1 };
  const length = daysInMonth(end.year, end.month);
  return day > length ? writeDay({ ...end, day: length }) : addDays(writeDay({ ...end, day }), -1);
}

/** The day so many days later, earlier where `count` is negative; `text` is a real day of the form `YYYY-MM-DD`. */
export function addDays(text: string, count: number): string {
  let { year, month, day } = parseDay(text) ?? { year: 1, month: 1, day: 1 };
  day += count;
  for (; day < 1; day += daysInMonth(year, month)) [year, month] = month > 1 ? [year, month - 1] : [year - 1, 12];
  for (let length = daysInMonth(year, month); day > length; length = daysInMonth(year, month)) {
    day -= length;
    [year, month] = month < 12 ? [year, month + 1] : [year + 1, 1];
  }
  return writeDay({ year, month, day });
}

/** The day of the week, 1 for Monday to 7 for Sunday. */
export const weekdayOf = (text: string): number => ((dayNumber(parseDay(text) ?? { year: 1, month: 1, day: 1 }) + 2) % 7) + 1;

/** `YYYY-MM-DD`. */
export const writeDay = ({ year, month, day }: CalendarDay): string =>
  [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
