import { z } from "zod";
import { daysInMonth } from "./calendar.js";

/** A real calendar day as `YYYY-MM-DD`. */
export const isoDate = z.string().refine(
  (text) => {
    const [, year = 0, month = 0, day = 0] = (/^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? []).map(Number);
    return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  },
  { params: { zh: "真实存在的日期，写作 2026-12-01", en: "a real day written as 2026-12-01" } },
);
