import { z } from "zod";
import { parseDay } from "../base/calendar.js";

/** A real calendar day as `YYYY-MM-DD`. */
export const isoDate = z.string().refine((text) => (parseDay(text)?.year ?? 0) >= 1900, {
  params: { zh: "真实存在的日期，写作 2026-12-01", en: "a real day written as 2026-12-01" },
});
