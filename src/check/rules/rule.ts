import type { Bilingual } from "../../base/bilingual.js";
import type { Range } from "../../base/range.js";
import type { Risk } from "../../document/place.js";
import type { Severity } from "../../library/severity.js";
import type { Raised } from "../finding.js";
import type { Reading } from "../reading/reading.js";
import type { TopicReport } from "../topics/topic-report.js";

/** What a rule sees: the reading, the topics, and the words of the request. */
export interface Case {
  readonly reading: Reading;
  readonly topics: readonly TopicReport[];
  /** The day as of which law is judged, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly stance: "brand" | "agency" | "neutral";
  readonly stage: "draft" | "final";
  /** What the reader of the file saw beside the text. */
  readonly risks: readonly Risk[];
}

/** A rule's own words: how many places it looked at, what they are and where, or why it could not look. */
export interface Looked {
  readonly evidence: number;
  /** What it looks for, as a noun: 日期, dates. */
  readonly what: Bilingual;
  /** Worked out for a report that shows them only; ranges of the reading's text. */
  readonly places: () => readonly Range[];
  readonly impossible?: Bilingual;
}

/** What a rule looked at, of things that each have a place. */
export const lookedAt = (what: Bilingual, items: readonly { readonly range: Range }[]): Looked => ({
  evidence: items.length,
  what,
  places: () => items.map(({ range }) => range),
});

export interface Rule {
  readonly id: string;
  readonly kind: string;
  readonly topic: string | null;
  /** Overrides the kind's severity. */
  readonly severity?: Severity;
  readonly why: Bilingual;
  readonly law: readonly string[];
  /** Texts that show and test it: what must be found in each, quoted. */
  readonly examples: readonly Example[];
  readonly check: (one: Case) => Iterable<Raised>;
  /** How many places the rule has looked at in a contract; a pass without evidence is `not-applicable`. */
  readonly evidence?: (one: Case) => Looked;
}

export interface Example {
  readonly text: string;
  /** The quotes of its findings, in order; empty for a text that passes. */
  readonly finds: readonly string[];
}

/** Gives a rule its defaults; every rule file exports one. */
export const defineRule = (rule: Omit<Rule, "law" | "topic"> & Partial<Pick<Rule, "law" | "topic">>): Rule => ({
  law: [],
  topic: null,
  ...rule,
});
