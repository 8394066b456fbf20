import { groupAt, type Answers } from "./answers.js";

/** The answers with one more at a question's path; `undefined` takes it away, and the groups that it leaves empty. */
export function withAnswer(answers: Answers, path: string, answer: unknown): Answers {
  const [field = "", ...rest] = path.split(".");
  const inner = rest.length === 0 ? answer : emptied(withAnswer(groupAt(answers, field), rest.join("."), answer));
  const others = Object.fromEntries(Object.entries(answers).filter(([name]) => name !== field || inner !== undefined));
  return inner === undefined ? others : { ...others, [field]: inner };
}

const emptied = (group: Answers): Answers | undefined => (Object.keys(group).length === 0 ? undefined : group);
