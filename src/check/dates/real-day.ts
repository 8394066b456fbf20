import { dayNumber, daysInMonth } from "../../base/calendar.js";
import type { DateFact } from "../facts/fact.js";

/** The serial number of a date's day; undefined where it names none, or one that does not exist. */
export const realDay = ({ year, month, day }: DateFact): number | undefined =>
  day === undefined || day < 1 || day > daysInMonth(year, month) ? undefined : dayNumber({ year, month, day });
