import { dayNumber, daysInMonth } from "../../base/calendar.js";

/** A moment (milliseconds since 1970 in UTC) and the clock of the place it was read on. */
export interface ZonedTime {
  readonly instant: number;
  /** Minutes ahead of UTC. */
  readonly offset: number;
}

/** `D:20261201093000+08'00'`; undefined for anything that is no real moment. */
export function readPdfDate(text: string): ZonedTime | undefined {
  const match = /^D:(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(?:Z.*|([+-])(\d{2})'?(?:(\d{2})'?)?)?$/.exec(text);
  if (match === null) return undefined;
  const field = (at: number, missing: number): number => (match[at] === undefined ? missing : Number(match[at]));
  const [year, month, day, hour, minute, second] = [field(1, 0), field(2, 1), field(3, 1), field(4, 0), field(5, 0), field(6, 0)];
  if (day < 1 || day > daysInMonth(year, month) || hour > 23 || minute > 59 || second > 60) return undefined;
  const offset = (match[7] === "-" ? -1 : 1) * (field(8, 0) * 60 + field(9, 0));
  const minutes = (dayNumber({ year, month, day }) - dayNumber({ year: 1970, month: 1, day: 1 })) * 1440 + hour * 60 + minute - offset;
  return { instant: (minutes * 60 + second) * 1000, offset };
}

/** The moment as a PDF date of its place. */
export function pdfDate(time: ZonedTime): string {
  const sign = time.offset < 0 ? "-" : "+";
  const ahead = Math.abs(time.offset);
  return `D:${isoTime(time, "").replaceAll(/[^0-9]/g, "")}${sign}${two(Math.floor(ahead / 60))}'${two(ahead % 60)}'`;
}

/** `2026-12-01 09:30:00` on the place's own clock, with `between` between day and time. */
export function isoTime({ instant, offset }: ZonedTime, between = " "): string {
  const seconds = Math.floor(instant / 1000) + offset * 60;
  const days = Math.floor(seconds / 86_400);
  const rest = seconds - days * 86_400;
  return `${isoDay(days)}${between}${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}`;
}

/** The calendar day of a count of days since 1970 (Howard Hinnant's civil-from-days). */
function isoDay(days: number): string {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365);
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

const two = (value: number): string => String(value).padStart(2, "0");
