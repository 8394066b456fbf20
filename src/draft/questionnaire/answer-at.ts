import { groupAt, type Answers } from "./answers.js";

/** The answer at a question's path, or nothing. */
export function answerAt(answers: Answers, path: string): unknown {
  const [field = "", ...rest] = path.split(".");
  if (rest.length > 0) return answerAt(groupAt(answers, field), rest.join("."));
  return Object.hasOwn(answers, field) ? answers[field] : undefined;
}
