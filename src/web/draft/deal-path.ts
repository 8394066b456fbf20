import type { Answers } from "../api/draft.js";

/** The answer at a question's path such as `terms.fees.monthlyFee`. */
export function answerAt(deal: Answers, path: string): unknown {
  let here: unknown = deal;
  for (const field of path.split(".")) here = isGroup(here) && Object.hasOwn(here, field) ? here[field] : undefined;
  return here;
}

/** The deal with an answer put in; an empty answer is taken out, with the groups that it leaves empty. */
export function withAnswer(deal: Answers, path: string, answer: unknown): Answers {
  const [field = "", ...rest] = path.split(".");
  const inside = Object.hasOwn(deal, field) ? deal[field] : undefined;
  const inner = rest.length === 0 ? kept(answer) : kept(withAnswer(isGroup(inside) ? inside : {}, rest.join("."), answer));
  const others = Object.fromEntries(Object.entries(deal).filter(([name]) => name !== field));
  return inner === undefined ? others : { ...others, [field]: inner };
}

export const isGroup = (value: unknown): value is Answers => typeof value === "object" && value !== null && !Array.isArray(value);

const kept = (value: unknown): unknown =>
  value === "" || value === null || (Array.isArray(value) && value.length === 0) || (isGroup(value) && Object.keys(value).length === 0)
    ? undefined
    : value;
