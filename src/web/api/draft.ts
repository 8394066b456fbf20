/** What the service says about drafts; its own types, so that both sides agree or do not compile. */
export type { DraftView, Preview, TemplateView, TierRowView } from "../../server/contract/drafts.js";
export type { BatchView } from "../../server/contract/batches.js";
export type { Questionnaire, Section, Text } from "../../draft/questionnaire.js";
export type { Question, Choice } from "../../draft/questionnaire/question.js";
export type { Answers } from "../../draft/questionnaire/answers.js";
