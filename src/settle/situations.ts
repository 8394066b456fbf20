import { exactly, type Decimal } from "../base/decimal.js";
import type { Calculation, Situation } from "../library/formula/calculation.js";
import type { Results } from "./results.js";
import type { AssessmentPeriod, MonthSlice } from "./span-of-term.js";

const zero = exactly(0);

/** A settlement month with its real results; `before` is the month before it. */
export function monthSituation(results: Results, slice: MonthSlice, first: boolean, before: Calculation | undefined): Situation {
  const facts: Readonly<Record<string, Decimal>> = {
    "month.days": exactly(slice.days),
    "month.served": exactly(slice.served),
    "month.billed": slice.billed,
    "month.first": exactly(first ? 1 : 0),
  };
  return {
    fact: (name) => facts[name],
    result: ({ key }) => results.values.get(slice.month)?.get(key) ?? zero,
    sum: (topic, name) => misplaced(`${topic}: sum(${name}) in a month`),
    previous: (topic, name) => before?.value(topic, name) ?? zero,
  };
}

/** One event of a month: its own row, else the figures of the month. */
export const eventSituation = (event: ReadonlyMap<string, Decimal>, month: Situation): Situation => ({
  ...month,
  result: (entry, value) => event.get(entry.key) ?? month.result(entry, value),
});

/** The end of the contract; `last` is the month in which it ends. */
export const exitSituation = (results: Results, last: MonthSlice | undefined): Situation => ({
  fact: (name) => (name === "month.days" ? exactly(last?.days ?? 30) : undefined),
  result: ({ key }) => results.values.get("exit")?.get(key) ?? zero,
  sum: (topic, name) => misplaced(`${topic}: sum(${name}) on exit`),
  previous: () => zero,
});

/** An assessment period; sums go over its months, one that it holds in part with its part of the billed days. */
export function periodSituation(
  results: Results,
  period: AssessmentPeriod,
  months: readonly MonthSlice[],
  monthly: ReadonlyMap<string, Calculation>,
): Situation {
  const facts: Readonly<Record<string, Decimal>> = {
    "period.number": exactly(period.number),
    "period.days": exactly(period.days),
    "period.months": period.months,
    "period.load": period.load,
  };
  /** A month that the period holds in part counts with its part of the billed days. */
  const part = (slice: MonthSlice): Decimal => {
    const whole = months.find(({ month }) => month === slice.month)?.billed ?? slice.billed;
    return whole.eq(0) ? zero : slice.billed.div(whole);
  };
  return {
    fact: (name) => facts[name],
    result: ({ key }) => results.values.get(`P${period.number}`)?.get(key) ?? zero,
    sum: (topic, name) =>
      period.slices.reduce(
        (sum, slice) => sum.plus((monthly.get(slice.month)?.value(topic, name) ?? zero).times(part(slice)).round(2)),
        zero,
      ),
    previous: () => zero,
  };
}

const misplaced = (what: string): never => {
  throw new Error(what);
};
