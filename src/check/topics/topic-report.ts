import type { Range } from "../../base/range.js";
import type { Topic } from "../../library/topic.js";
import type { ReadingParagraph } from "../reading/reading.js";

export type TopicStatus = "present" | "vague" | "missing" | "not-applicable";

/** What the contract says about one topic. */
export interface TopicReport {
  readonly topic: Topic;
  readonly status: TopicStatus;
  /** The paragraphs that deal with it, in order. */
  readonly paragraphs: readonly ReadingParagraph[];
  /** Those whose own words say so, not only a heading or what stands around them. */
  readonly signalled: ReadonlySet<ReadingParagraph>;
  readonly elements: readonly ElementReport[];
}

export interface ElementReport {
  readonly id: string;
  readonly required: boolean;
  /** Whether the element applies to this contract at all. */
  readonly applies: boolean;
  /** Where it is stated; absent when it is not. */
  readonly stated?: Range;
  /** Where it may well be stated, in words that are not recognised for sure; absent when it is stated. */
  readonly hinted?: Range;
  /** Where it is touched without measure. */
  readonly touched?: Range;
}
