import type { Range } from "../../base/range.js";
import type { Topic, TopicElement } from "../../library/topic.js";
import { holdsIn } from "../reading/circumstances.js";
import type { Reading, ReadingParagraph } from "../reading/reading.js";
import { patternsOf } from "../pattern/patterns-of.js";
import type { Pattern } from "../pattern/parse-pattern.js";
import { recognisers } from "./recognisers/recognisers.js";
import { titleNames } from "./title-names.js";
import type { ElementReport, TopicReport, TopicStatus } from "./topic-report.js";

/** Reports on every topic of the library, in its order. */
export const topicsOf = (reading: Reading): TopicReport[] =>
  Object.values(reading.library.topics).map((topic) => topicReport(topic, reading));

function topicReport(topic: Topic, reading: Reading): TopicReport {
  const paragraphs = scopeOf(topic, reading);
  const elements = Object.entries(topic.elements).map(([id, element]) => elementReport(id, element, topic, paragraphs, reading));
  return { topic, status: statusOf(topic, elements, paragraphs, reading), paragraphs, elements };
}

/** The paragraphs that deal with a topic: by a heading above them, or by a phrase in them. */
function scopeOf(topic: Topic, reading: Reading): ReadingParagraph[] {
  const signals = patternsOf(topic.signals);
  const not = patternsOf(topic.not);
  // A table or list that a paragraph of the topic introduces with a colon is of the topic too.
  const scope = new Set<ReadingParagraph>();
  const introduced = new Set<ReadingParagraph>();
  for (const [at, paragraph] of reading.paragraphs.entries()) {
    const before = paragraph.row ? reading.paragraphs[at - 1] : paragraph.lead;
    const opened = before !== undefined && scope.has(before) && reading.text.slice(...before.range).endsWith("：");
    if (opened || (paragraph.row && before && introduced.has(before))) introduced.add(paragraph);
    if (introduced.has(paragraph) || matches(paragraph)) scope.add(paragraph);
  }
  return [...scope];

  function matches(paragraph: ReadingParagraph): boolean {
    return (
      !paragraph.heading &&
      paragraph.part !== "signature" &&
      (paragraph.part !== "cover" || topic.id === "parties") &&
      (paragraph.titles.some((title) => titleNames(title, topic.names)) ||
        signals.some((signal) => reading.matcher.findAllIn(signal, paragraph.range).some((span) => !matchesSentence(not, span, reading))))
    );
  }
}

function elementReport(
  id: string,
  element: TopicElement,
  topic: Topic,
  paragraphs: readonly ReadingParagraph[],
  reading: Reading,
): ElementReport {
  const applies = element.when === undefined || holdsIn(reading.circumstances, element.when);
  const unless = patternsOf(element.unless);
  const within = (patterns: readonly Pattern[], ranges: readonly Range[]): Range | undefined => {
    for (const range of ranges)
      for (const pattern of patterns) {
        const span = reading.matcher.findAllIn(pattern, range).find((one) => !matchesSentence(unless, one, reading));
        if (span) return span;
      }
    return undefined;
  };
  const scope = paragraphs.map((paragraph) => paragraph.range);
  const body: readonly Range[] = reading.paragraphs
    .filter((paragraph) => paragraph.part !== "signature")
    .map((paragraph) => paragraph.range);
  const recogniser = element.code === undefined ? undefined : recognisers[element.code];
  if (element.code !== undefined && recogniser === undefined) throw new Error(`${topic.path}: no recogniser ${element.code}`);
  const stated =
    recogniser?.(reading, paragraphs) ??
    within(patternsOf(element.stated), scope) ??
    paragraphs.find((one) => underHeading(one, element.titled) && !matchesSentence(unless, one.range, reading))?.range ??
    within(patternsOf(element.anywhere), body) ??
    (paragraphs.length > 0 ? within(patternsOf(element.elsewhere), body) : undefined);
  const touched =
    stated ??
    patternsOf(element.touched)
      .map((pattern) => body.map((range) => reading.matcher.findIn(pattern, range)).find((span) => span !== undefined))
      .find((span) => span !== undefined);
  return { id, required: element.required, applies, ...(stated ? { stated } : {}), ...(touched ? { touched } : {}) };
}

const underHeading = ({ titles }: ReadingParagraph, names: readonly string[]): boolean =>
  names.length > 0 && titles.some((title) => titleNames(title, names));

/** Whether the sentence around a span matches one of the patterns. */
const matchesSentence = (patterns: readonly Pattern[], span: Range, reading: Reading): boolean => {
  const sentence = reading.sentenceAt(span[0]).range;
  return patterns.some((pattern) => reading.matcher.findIn(pattern, sentence) !== undefined);
};

function statusOf(
  topic: Topic,
  elements: readonly ElementReport[],
  paragraphs: readonly ReadingParagraph[],
  reading: Reading,
): TopicStatus {
  if (typeof topic.need === "object" && !holdsIn(reading.circumstances, topic.need.when)) return "not-applicable";
  const required = elements.filter((element) => element.required && element.applies);
  if (required.length === 0) return paragraphs.length > 0 ? "present" : "missing";
  if (required.every((element) => element.stated)) return "present";
  return paragraphs.length > 0 || required.some((element) => element.stated ?? element.touched) ? "vague" : "missing";
}
