import { lastDay } from "../base/calendar.js";
import { exactly, type Decimal } from "../base/decimal.js";
import type { TermValues } from "./term-values.js";
import { isDecimal } from "./values.js";

/** The calendar of a contract: its first and last day (`YYYY-MM-DD`), its trial, and the months of an assessment period. */
export interface TermDates {
  readonly start: string;
  readonly end: string;
  /** The last day of the trial, and the share of quantities and fees that applies in it. */
  readonly trial?: { readonly end: string; readonly share: Decimal };
  readonly periodMonths: number;
}

export function termDates(terms: TermValues): TermDates {
  const { start, months, trialMonths, trialShare } = terms["term"]?.values ?? {};
  const periodMonths = terms["kpi"]?.values["assessmentMonths"];
  if (typeof start !== "string" || typeof months !== "number") throw new Error("a contract without a term");
  const trial =
    typeof trialMonths === "number" && trialShare !== undefined && isDecimal(trialShare)
      ? { trial: { end: lastDay(start, trialMonths), share: trialShare.div(exactly(100)) } }
      : {};
  return { start, end: lastDay(start, months), ...trial, periodMonths: typeof periodMonths === "number" ? periodMonths : months };
}
