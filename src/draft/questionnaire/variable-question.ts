import { say, type Bilingual } from "../../base/bilingual.js";
import type { Variable } from "../../library/variable.js";
import type { Question } from "./question.js";

/** A clause's variable as a question. */
export function variableQuestion(path: string, variable: Variable, clauses: readonly string[]): Question {
  const { kind, label, label_en, optional, min, max } = variable;
  const fallback = kind === "rows" ? undefined : variable.default;
  const unit = units[kind];
  return {
    path,
    kind,
    label: say(label, label_en),
    required: !optional && fallback === undefined,
    ...(unit === undefined ? {} : { unit }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(fallback === undefined ? {} : { default: fallback }),
    ...(kind === "rows"
      ? { columns: Object.entries(variable.columns).map(([name, column]) => variableQuestion(name, column, [])) }
      : variable.options === undefined
        ? {}
        : { options: Object.entries(variable.options).map(([value, words]) => ({ value, label: say(words, value) })) }),
    clauses,
  };
}

const units: Readonly<Partial<Record<Variable["kind"], Bilingual>>> = {
  days: say("日", "days"),
  workdays: say("个工作日", "working days"),
  hours: say("小时", "hours"),
  minutes: say("分钟", "minutes"),
  months: say("个月", "months"),
  percent: say("%", "%"),
  money: say("元", "yuan"),
};
