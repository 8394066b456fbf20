import type { Language } from "../base/bilingual.js";
import type { Questionnaire } from "../draft/questionnaire.js";
import type { Question } from "../draft/questionnaire/question.js";

/** A questionnaire to read: one line a question, with its field in the deal; what must be answered is marked `*`. */
export const questionnaireText = ({ sections }: Questionnaire, lang: Language): string =>
  sections
    .map(({ title, questions, texts }) =>
      [
        title[lang],
        ...questions.flatMap((question) => lines(question, lang)),
        ...(texts ?? []).map((text) => `    ${text.chosen ? "●" : "○"} texts: ${text.name} – ${text.concede[lang]}`),
        "",
      ].join("\n"),
    )
    .join("\n");

function lines({ path, label, required, unit, default: usual, options, columns }: Question, lang: Language): string[] {
  const parts = [
    `  ${required ? "*" : " "} ${path}`,
    `${label[lang]}${unit === undefined ? "" : ` (${unit[lang]})`}`,
    options === undefined ? "" : options.map(({ value }) => value).join(" | "),
    usual === undefined ? "" : `= ${typeof usual === "object" ? usual.join(", ") : String(usual)}`,
  ];
  return [
    parts.filter((part) => part !== "").join("  "),
    ...(columns ?? []).map((column) => `      .${column.path}  ${column.label[lang]}`),
  ];
}
