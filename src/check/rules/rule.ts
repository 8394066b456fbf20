import type { Bilingual } from "../../base/bilingual.js";
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

/** A rule's own words: how many places it looked at, or why it could not look. */
export interface Looked {
  readonly evidence: number;
  readonly impossible?: Bilingual;
}

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
