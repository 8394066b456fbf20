import type { Range } from "../../base/range.js";
import type { Topic, TopicElement } from "../../library/topic.js";
import { holdsIn } from "../reading/circumstances.js";
import { ANYWHERE, type UnitSet } from "../pattern/unit-sets.js";
import type { Reading, ReadingParagraph } from "../reading/reading.js";
import { labelledElement } from "./labelled.js";
import { findHint } from "./hints.js";
import { addPlaces, findFirst, inSentence, phrasesOf, type Phrase } from "./phrase.js";
import { recognisers } from "./recognisers/recognisers.js";
import { titleNames } from "./title-names.js";
import { scopeOf, type Spoken } from "./scope-of.js";
import { statusOf } from "./status-of.js";
import type { ElementReport, TopicReport } from "./topic-report.js";

/** Reports on every topic of the library, in its order. */
export function topicsOf(reading: Reading): TopicReport[] {
  const topics = Object.values(reading.library.topics);
  const spoken: Spoken = new Map(topics.map((topic) => [topic, signalledBy(topic, reading)]));
  return topics.map((topic) => topicReport(topic, spoken, reading));
}

/** The paragraphs of a topic, in order and as a set. */
interface Scope {
  readonly paragraphs: readonly ReadingParagraph[];
  readonly holds: ReadonlySet<ReadingParagraph>;
  /** The units of the text in which they stand. */
  readonly units: UnitSet;
}

function topicReport(topic: Topic, spoken: Spoken, reading: Reading): TopicReport {
  const signalled = spoken.get(topic) ?? new Set<ReadingParagraph>();
  const paragraphs = scopeOf(topic, spoken, reading);
  const scope = { paragraphs, holds: new Set(paragraphs), units: reading.matcher.sets.around(paragraphs.map(({ range }) => range)) };
  const elements = Object.entries(topic.elements).map(([id, element]) => elementReport(id, element, topic, scope, reading));
  return { topic, status: statusOf(topic, elements, paragraphs, reading), paragraphs, signalled, elements };
}

/** The paragraphs in which a phrase of the topic stands. */
function signalledBy(topic: Topic, reading: Reading): ReadonlySet<ReadingParagraph> {
  const not = phrasesOf(topic.not);
  const signalled = new Set<ReadingParagraph>();
  addPlaces(phrasesOf(topic.surely), [], signalled, reading);
  addPlaces(phrasesOf(topic.signals), not, signalled, reading);
  return signalled;
}

function elementReport(
  id: string,
  element: TopicElement,
  topic: Topic,
  { paragraphs, holds, units }: Scope,
  reading: Reading,
): ElementReport {
  const applies = element.when === undefined || holdsIn(reading.circumstances, element.when);
  const unless = phrasesOf(element.unless);
  const inScope = (paragraph: ReadingParagraph): boolean => holds.has(paragraph);
  const inText = (paragraph: ReadingParagraph): boolean => paragraph.part !== "signature";
  const recogniser = element.code === undefined ? undefined : recognisers[element.code];
  if (element.code !== undefined && recogniser === undefined) throw new Error(`${topic.path}: no recogniser ${element.code}`);
  const stated =
    recogniser?.(reading, paragraphs) ??
    findFirst(phrasesOf(element.stated), inScope, unless, reading, units) ??
    underLabel(paragraphs, element, unless, reading) ??
    underHeading(paragraphs, element, unless, reading) ??
    findFirst(phrasesOf(element.anywhere), inText, unless, reading) ??
    (paragraphs.length > 0 ? findFirst(phrasesOf(element.elsewhere), inText, unless, reading) : undefined);
  const touching = phrasesOf(element.touched);
  const touched = stated ?? firstOf(touching, inScope, reading, units) ?? firstOf(touching, inText, reading);
  const hinted =
    stated || !element.required
      ? undefined
      : (findHint(element.hints, inScope, unless, reading, units) ?? findHint(element.hintsAnywhere, inText, unless, reading));
  return {
    id,
    required: element.required,
    applies,
    ...(stated ? { stated } : {}),
    ...(hinted ? { hinted } : {}),
    ...(touched ? { touched } : {}),
  };
}

function underLabel(
  paragraphs: readonly ReadingParagraph[],
  element: TopicElement,
  unless: readonly Phrase[],
  reading: Reading,
): Range | undefined {
  if (element.labels.length === 0) return undefined;
  for (const paragraph of paragraphs) {
    const found = labelledElement(paragraph, element.labels, element.value, reading);
    if (found && !inSentence(unless, found[0], reading)) return found;
  }
  return undefined;
}

function underHeading(
  paragraphs: readonly ReadingParagraph[],
  { titled }: TopicElement,
  unless: readonly Phrase[],
  reading: Reading,
): Range | undefined {
  if (titled.length === 0) return undefined;
  return paragraphs.find(({ titles, range }) => titles.some((title) => titleNames(title, titled)) && !inSentence(unless, range[0], reading))
    ?.range;
}

/** The place of the first phrase that stands in a paragraph that is asked for, all of which lie in `units`. */
function firstOf(
  phrases: readonly Phrase[],
  asked: (paragraph: ReadingParagraph) => boolean,
  reading: Reading,
  units: UnitSet = ANYWHERE,
): Range | undefined {
  for (const phrase of phrases) {
    const span = findFirst([phrase], asked, [], reading, units);
    if (span) return span;
  }
  return undefined;
}
