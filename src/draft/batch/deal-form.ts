import type { Language } from "../../base/bilingual.js";
import { answerAt } from "../questionnaire/answer-at.js";
import type { Answers } from "../questionnaire/answers.js";
import type { Questionnaire } from "../questionnaire.js";

/** An empty table of deals: what must be answered and `base` does not answer, the words for people above the fields. */
export function dealForm({ sections }: Questionnaire, base: Answers, language: Language): string[][] {
  const open = sections.flatMap(({ title, questions }) =>
    questions.flatMap((question) =>
      question.path === "number" || (question.required && answerAt(base, question.path) === undefined)
        ? [
            [
              `${title[language]}：${question.label[language]}${(question.columns ?? []).map((column) => `|${column.label[language]}`).join("")}`,
              question.path,
            ] as const,
          ]
        : [],
    ),
  );
  return [open.map(([words]) => words), open.map(([, path]) => path)];
}
