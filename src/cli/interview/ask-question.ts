import type { Language } from "../../base/bilingual.js";
import { cellValue } from "../../draft/batch/cell-value.js";
import { answerProblems } from "../../draft/questionnaire/answer-problems.js";
import type { Question } from "../../draft/questionnaire/question.js";
import type { Prompter } from "./prompter.js";
import { interviewWords } from "./interview-words.js";

/** An answer; `none` for a question that is left open, `stop` when somebody wants to stop. */
export type Asked = { readonly answer: unknown } | "none" | "stop";

/** Puts one question until its answer may stand. */
export async function askQuestion(question: Question, prompter: Prompter, language: Language): Promise<Asked> {
  switch (question.kind) {
    case "rows":
      return askRows(question, prompter, language);
    case "flag": {
      const answer = await prompter.confirm(question.label[language], question.default === true);
      return answer === undefined ? "stop" : { answer };
    }
    case "choice": {
      const options = (question.options ?? []).map(({ value, label }) => ({ value, label: label[language], hint: value }));
      const initial = typeof question.default === "string" ? { initial: question.default } : {};
      const answer = await prompter.select({ message: question.label[language], options, ...initial });
      return answer === undefined ? "stop" : { answer };
    }
    case "choices":
      return askSeveral(question, prompter, language);
    default:
      return askText(question, prompter, language);
  }
}

async function askSeveral(question: Question, prompter: Prompter, language: Language): Promise<Asked> {
  const t = interviewWords[language];
  const all = question.options ?? [];
  const fixed = all.filter((option) => option.fixed === true);
  const free = all.filter((option) => option.fixed !== true);
  const kept = fixed.map(({ value }) => value);
  if (free.length === 0) return { answer: kept };
  const usual = Array.isArray(question.default) ? question.default.map(String).filter((name) => !kept.includes(name)) : [];
  for (let note = fixed.length > 0 ? t.fixed(fixed.map(({ label }) => label[language])) : ""; ;) {
    const message = `${question.label[language]}${note}`;
    const options = free.map(({ value, label }) => ({ value, label: label[language], hint: value }));
    const chosen = await prompter.several({ message, options, initial: usual });
    if (chosen === undefined) return "stop";
    const answer = [...kept, ...chosen];
    const [problem] = answerProblems(question, answer);
    if (problem === undefined) return { answer };
    note = ` (${t.expected(problem.expected[language])})`;
  }
}

async function askText(question: Question, prompter: Prompter, language: Language): Promise<Asked> {
  const t = interviewWords[language];
  const { label, unit, required, example, default: usual } = question;
  const shown = [usual, example].find((one) => typeof one === "string" || typeof one === "number");
  const valueOf = (typed: string): unknown => (typed.trim() === "" ? usual : typedValue(question, typed));
  const typed = await prompter.text({
    message: `${label[language]}${unit === undefined ? "" : ` (${unit[language]})`}${required ? "" : t.optional}`,
    ...(shown === undefined ? {} : { placeholder: usual === undefined ? t.example(String(shown)) : String(shown) }),
    validate: (text) => {
      if (text.trim() === "" && !required) return undefined;
      const [problem] = answerProblems(question, valueOf(text));
      return problem === undefined ? undefined : t.expected(problem.expected[language]);
    },
  });
  if (typed === undefined) return "stop";
  const answer = valueOf(typed);
  return answer === undefined ? "none" : { answer };
}

/** A table: row after row, column after column. */
async function askRows(question: Question, prompter: Prompter, language: Language): Promise<Asked> {
  const t = interviewWords[language];
  const { label, columns = [], min = 1, max = 200, required } = question;
  prompter.note(label[language]);
  const rows: Record<string, unknown>[] = [];
  while (rows.length < max) {
    if (rows.length >= (required ? min : 0)) {
      const more = await prompter.confirm(t.another(rows.length), false);
      if (more === undefined) return "stop";
      if (!more) break;
    }
    const row: Record<string, unknown> = {};
    for (const column of columns) {
      const asked = await askQuestion(
        { ...column, label: { zh: `${rows.length + 1}. ${column.label.zh}`, en: `${rows.length + 1}. ${column.label.en}` } },
        prompter,
        language,
      );
      if (asked === "stop") return "stop";
      if (asked !== "none") row[column.path] = asked.answer;
    }
    rows.push(row);
  }
  return rows.length === 0 ? "none" : { answer: rows };
}

/** Typed words as the deal writes them. */
const typedValue = ({ kind, label, required, options }: Question, typed: string): unknown =>
  kind === "rows" || kind === "choices"
    ? typed
    : cellValue(
        {
          kind,
          label: label.zh,
          label_en: label.en,
          optional: !required,
          ...(options === undefined ? {} : { options: Object.fromEntries(options.map((one) => [one.value, one.label.zh])) }),
        },
        typed,
      );
