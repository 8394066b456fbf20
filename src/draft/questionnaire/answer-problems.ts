import { say } from "../../base/bilingual.js";
import { creditCodeIsValid } from "../../base/credit-code.js";
import type { Problem } from "../../base/problem.js";
import { parseWith } from "../../library/schema-problems.js";
import type { Variable } from "../../library/variable.js";
import { valueSchema } from "../values.js";
import type { Question } from "./question.js";

/** What is wrong with an answer to one question; nothing where it may stand. Limits that other answers set are seen only when drafting. */
export function answerProblems(question: Question, answer: unknown): readonly Problem[] {
  if (question.kind === "choices") return choicesProblems(question, answer);
  const parsed = parseWith(valueSchema(variableOf(question)), answer, question.path);
  if (!parsed.ok) return parsed.problems;
  const wanted = question.format === undefined ? undefined : formats[question.format];
  if (wanted === undefined || typeof answer !== "string" || wanted.fits(answer)) return [];
  return [{ at: question.path, seen: say(`现为 “${answer}”`, `saw “${answer}”`), expected: wanted.expected }];
}

const formats = {
  "credit-code": {
    fits: creditCodeIsValid,
    expected: say("18 位、校验位正确的统一社会信用代码", "an 18-character credit code whose check digit is right"),
  },
  "contract-number": {
    fits: (text: string) => /^[A-Za-z0-9-]{1,40}$/u.test(text),
    expected: say("字母、数字和连字符，最多 40 个", "letters, digits and hyphens, 40 at most"),
  },
  phone: undefined,
  email: undefined,
} as const satisfies Record<NonNullable<Question["format"]>, unknown>;

function choicesProblems({ path, options = [], min = 0 }: Question, answer: unknown): Problem[] {
  const chosen = Array.isArray(answer) ? answer.map(String) : [];
  const unknown = chosen.filter((name) => !options.some(({ value }) => value === name));
  const left = options.filter(({ value, fixed }) => fixed === true && !chosen.includes(value)).map(({ value }) => value);
  if (unknown.length === 0 && left.length === 0 && chosen.length >= min) return [];
  const names = options.map(({ value }) => value);
  return [
    {
      at: path,
      seen: say(`现为 ${chosen.join("、") || "空"}`, `saw ${chosen.join(", ") || "nothing"}`),
      expected: say(
        `至少 ${min} 项，选自 ${names.join("、")}${left.length > 0 ? `，并包括 ${left.join("、")}` : ""}`,
        `at least ${min} of ${names.join(", ")}${left.length > 0 ? `, with ${left.join(", ")}` : ""}`,
      ),
    },
  ];
}

/** The variable that a question was made of, as far as its values are concerned. */
function variableOf({ kind, label, required, min, max, options, columns, default: usual }: Question): Variable {
  const bounds = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  const about = { label: label.zh, label_en: label.en, optional: !required && usual === undefined, ...bounds };
  if (kind === "rows") {
    const scalars = (columns ?? []).flatMap((column) => {
      const variable = variableOf(column);
      return variable.kind === "rows" ? [] : [[column.path, variable] as const];
    });
    return { ...about, kind, columns: Object.fromEntries(scalars) };
  }
  const printed = options === undefined ? {} : { options: Object.fromEntries(options.map((one) => [one.value, one.label.zh])) };
  const fallback = usual === undefined || typeof usual === "object" ? {} : { default: usual };
  return { ...about, ...printed, ...fallback, kind: kind === "choices" ? "list" : kind };
}
