/** A deal as it is typed: nested fields, not yet validated. */
export interface Answers {
  readonly [field: string]: unknown;
}

export const isAnswers = (value: unknown): value is Answers => typeof value === "object" && value !== null && !Array.isArray(value);

/** The fields of a group, none where it is not there. */
export function groupAt(answers: Answers, field: string): Answers {
  const group = Object.hasOwn(answers, field) ? answers[field] : undefined;
  return isAnswers(group) ? group : {};
}
