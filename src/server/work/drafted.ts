import { answerAt } from "../../draft/questionnaire/answer-at.js";
import type { Answers } from "../../draft/questionnaire/answers.js";
import { withAnswer } from "../../draft/questionnaire/with-answer.js";
import { dealOf, type Deal } from "../../draft/deal.js";
import { draft, type Draft } from "../../draft/draft.js";
import { questionnaire, type Known, type Questionnaire } from "../../draft/questionnaire.js";
import { ok, type Result } from "../../base/result.js";
import type { Library } from "../../library/library.js";
import { sha256 } from "../../node/library-files.js";
import { knownOf } from "./known-of.js";
import { sampleDeal } from "./sample-deals.js";

/** A draft with the deal file that it was made from. */
export interface Drafted {
  readonly deal: Deal;
  readonly draft: Draft;
  readonly file: Uint8Array;
}

/** Drafts a deal as it was typed; all problems at once. */
export function drafted(library: Library, answers: Answers): Result<Drafted> {
  const text = `${JSON.stringify(answers, null, 1)}\n`;
  const deal = dealOf(JSON.parse(text), "");
  if (!deal.ok) return { ok: false, problems: deal.problems.map((problem) => ({ ...problem, at: problem.at.replace(/^#/u, "") })) };
  const file = new TextEncoder().encode(text);
  const made = draft(library, deal.value, sha256(file));
  return made.ok ? ok({ deal: deal.value, draft: made.value, file }) : made;
}

export interface Completed {
  readonly answers: Answers;
  /** The paths of required questions that nobody answered. */
  readonly open: readonly string[];
  readonly questionnaire: Questionnaire;
}

/**
 * The deal with the usual answer wherever a required question has none yet; and with examples, where there is no usual one either,
 * so that a page can show the contract while it is typed.
 */
export function completed(library: Library, answers: Answers, gaps: "examples" | "open"): Result<Completed> {
  const first = questionnaire(library, knownOf(answers));
  if (!first.ok) return first;
  const { full, open } = filled(first.value, answers, gaps);
  // What was filled in (services, options) may ask more; those questions are not open yet, but their places need examples too.
  const shape = knownOf(full);
  const second = sameShape(knownOf(answers), shape) ? first : questionnaire(library, shape);
  if (!second.ok) return second;
  return ok({ answers: filled(second.value, full, gaps).full, open, questionnaire: second.value });
}

const sameShape = (before: Known, after: Known): boolean => JSON.stringify(before) === JSON.stringify(after);

function filled(
  { template, tier, stance, sections }: Questionnaire,
  answers: Answers,
  gaps: "examples" | "open",
): { readonly full: Answers; readonly open: readonly string[] } {
  const sample = sampleDeal(template, tier);
  const open: string[] = [];
  let full: Answers = { ...answers, template, tier, stance };
  for (const { path, required, default: usual, example } of sections.flatMap(({ questions }) => questions)) {
    if (!isEmpty(answerAt(full, path))) continue;
    if (answerAt(full, path) !== undefined) full = withAnswer(full, path, undefined);
    if (required) open.push(path);
    const fromSample = required || path.startsWith("terms.") ? answerAt(sample, path) : undefined;
    const shown = gaps === "examples" ? (fromSample ?? (required ? example : undefined)) : undefined;
    const stand = shown ?? (required || path === "services" ? usual : undefined);
    if (stand !== undefined) full = withAnswer(full, path, stand);
  }
  return { full, open };
}

/** A cleared field of a form is no answer. */
const isEmpty = (answer: unknown): boolean =>
  answer === undefined || answer === null || answer === "" || (Array.isArray(answer) && answer.length === 0);
