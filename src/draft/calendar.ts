/** How many days a month has. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** The last day of a period of whole months that begins on `start` (YYYY-MM-DD): 2027-04-01, 12 → 2028-03-31; 2027-01-31, 1 → 2027-02-28. */
export function lastDay(start: string, months: number): string {
  const [year, month, day] = parts(start);
  const ahead = month - 1 + months;
  const [endYear, endMonth] = [year + Math.floor(ahead / 12), (ahead % 12) + 1];
  return day > daysInMonth(endYear, endMonth)
    ? iso(endYear, endMonth, daysInMonth(endYear, endMonth))
    : dayBefore(iso(endYear, endMonth, day));
}

/** The day after `date`. */
export function dayAfter(date: string): string {
  const [year, month, day] = parts(date);
  if (day < daysInMonth(year, month)) return iso(year, month, day + 1);
  return month < 12 ? iso(year, month + 1, 1) : iso(year + 1, 1, 1);
}

function dayBefore(date: string): string {
  const [year, month, day] = parts(date);
  if (day > 1) return iso(year, month, day - 1);
  return month > 1 ? iso(year, month - 1, daysInMonth(year, month - 1)) : iso(year - 1, 12, 31);
}

function parts(date: string): [year: number, month: number, day: number] {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return [year, month, day];
}

const iso = (year: number, month: number, day: number): string =>
  [year, String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
