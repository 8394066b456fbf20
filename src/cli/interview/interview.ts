import type { Language } from "../../base/bilingual.js";
import { problemLine, type Problem } from "../../base/problem.js";
import { draft } from "../../draft/draft.js";
import { parseDeal } from "../../draft/deal.js";
import { questionnaire, type Section } from "../../draft/questionnaire.js";
import { answerAt } from "../../draft/questionnaire/answer-at.js";
import type { Answers } from "../../draft/questionnaire/answers.js";
import { knownOf } from "../../draft/questionnaire/known-of.js";
import type { Question } from "../../draft/questionnaire/question.js";
import { withAnswer } from "../../draft/questionnaire/with-answer.js";
import type { Library } from "../../library/library.js";
import { askQuestion } from "./ask-question.js";
import { interviewWords } from "./interview-words.js";
import type { Prompter } from "./prompter.js";

export interface Interview {
  readonly library: Library;
  readonly prompter: Prompter;
  readonly language: Language;
  /** Called with every answer, so that nothing typed is lost. */
  readonly save: (answers: Answers) => void;
}

/** Asks what the answers so far leave open, in the order of the contract, until the deal can be drafted; `undefined` when somebody stops. */
export async function interview(start: Answers, { library, prompter, language, save }: Interview): Promise<Answers | undefined> {
  const t = interviewWords[language];
  let answers = start;
  const put = (path: string, answer: unknown): void => {
    answers = withAnswer(answers, path, answer);
    save(answers);
  };
  const ask = async (question: Question): Promise<boolean> => {
    const asked = await askQuestion(question, prompter, language);
    if (asked === "stop") return false;
    if (asked !== "none") put(question.path, asked.answer);
    return true;
  };
  const isOpen = ({ path }: Question): boolean => answerAt(answers, path) === undefined;
  const lacks = ({ questions }: Section): boolean => questions.some((question) => question.required && isOpen(question));
  const isWhole = !sections().some(lacks);
  /** Who goes on is not asked again what could be left out: a section is done that was begun and lacks nothing that must be answered. */
  const isDone = (section: Section): boolean =>
    isWhole || (!lacks(section) && section.questions.some(({ path }) => answerAt(start, path) !== undefined));
  const sectionNow = (id: string): Section | undefined => sections().find((section) => section.id === id);

  for (const id of shaping) {
    const section = sectionNow(id);
    if (section === undefined || isDone(section)) continue;
    prompter.section(section.title[language]);
    for (const { path } of section.questions) {
      const question = sectionNow(id)?.questions.find((one) => one.path === path);
      if (question !== undefined && isOpen(question) && !(await ask(question))) return undefined;
    }
  }
  if (answers["texts"] === undefined && !isWhole && !(await askTexts())) return undefined;

  for (const { title, questions } of sections().filter((section) => !shaping.includes(section.id) && !isDone(section))) {
    const open = questions.filter(isOpen);
    const needed = open.filter(({ required, default: usual }) => required || usual === undefined);
    const proposed = open.filter((question) => !needed.includes(question));
    prompter.section(title[language]);
    for (const question of needed) if (!(await ask(question))) return undefined;
    if (proposed.length === 0) continue;
    const look = await prompter.confirm(t.details(proposed.length), false);
    if (look === undefined) return undefined;
    if (look) for (const question of proposed) if (!(await ask(question))) return undefined;
  }
  for (let problems = problemsNow(); problems.length > 0; problems = problemsNow()) {
    prompter.section(t.problems);
    for (const problem of problems) prompter.note(problemLine(problem, language));
    const asked = sections()
      .flatMap(({ questions }) => questions)
      .filter(({ path }) => problems.some(({ at }) => at === path || at.startsWith(`${path}.`)));
    // What is wrong lies outside of the questions: the file must be mended by hand.
    if (asked.length === 0) return undefined;
    for (const question of asked) if (!(await ask(question))) return undefined;
  }
  return answers;

  function sections(): readonly Section[] {
    const made = questionnaire(library, knownOf(answers));
    // Names that no template knows were typed by hand: ask anew.
    const safe = made.ok ? made : questionnaire(library, {});
    return safe.ok ? safe.value.sections : [];
  }

  async function askTexts(): Promise<boolean> {
    const choose = await prompter.confirm(t.texts, false);
    if (choose === undefined) return false;
    if (!choose) return true;
    for (const { id, title, texts } of sections()) {
      if (texts === undefined) continue;
      const chosen = texts.find((text) => text.chosen);
      const options = texts.map(({ name, title: words, concede }) => ({ value: name, label: words[language], hint: concede[language] }));
      const initial = chosen === undefined ? {} : { initial: chosen.name };
      const answer = await prompter.select({ message: t.textOf(title[language]), options, ...initial });
      if (answer === undefined) return false;
      if (answer !== chosen?.name) put(`texts.${id}`, answer);
    }
    return true;
  }

  function problemsNow(): readonly Problem[] {
    const deal = parseDeal(JSON.stringify(answers), "");
    const drafted = deal.ok ? draft(library, deal.value, "") : deal;
    return drafted.ok ? [] : drafted.problems.map((problem) => ({ ...problem, at: problem.at.replace(/^#/u, "") }));
  }
}

/** The sections whose answers decide what else is asked. */
const shaping: readonly string[] = ["contract", "work"];
