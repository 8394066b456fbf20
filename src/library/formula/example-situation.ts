import { exactly } from "../../base/decimal.js";
import type { Situation } from "./calculation.js";
import type { FormulaBook } from "./formula-book.js";

/**
 * The contract's own worked example: a full month of 30 days without trial, the first assessment period in full, and every result at
 * the figure that its clause gives as example.
 */
export function exampleSituation(book: FormulaBook): Situation {
  const assessment = book.get("kpi.assessmentMonths");
  const months =
    assessment?.type === "constant" && assessment.constant.operand.type === "number" ? assessment.constant.operand.value : exactly(3);
  const facts: Readonly<Record<string, ReturnType<typeof exactly>>> = {
    "month.days": exactly(30),
    "month.billed": exactly(30),
    "month.served": exactly(30),
    "month.first": exactly(1),
    "period.number": exactly(1),
    "period.days": months.times(30),
    "period.months": months,
    "period.load": months,
  };
  return {
    fact: (name) => facts[name],
    result: ({ field: { example } }, value) => (typeof example === "number" ? exactly(example) : value(example)),
    sum: (_topic, _name, value) => value().times(months),
    previous: () => exactly(0),
  };
}
