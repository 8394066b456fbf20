import type { Range } from "../../base/range.js";
import type { Topic, TopicElement } from "../../library/topic.js";
import { holdsIn } from "../reading/circumstances.js";
import { ANYWHERE, type UnitSet } from "../pattern/unit-sets.js";
import type { Reading, ReadingParagraph } from "../reading/reading.js";
import { labelledElement } from "./labelled.js";
import { findHint } from "./hints.js";
import { openSentences } from "./open-sentences.js";
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

/** Topics of which a sentence may speak without a measure, though it leaves something else to be agreed. */
const measureless = new Set([
  "parties",
  "definitions",
  "dispute-resolution",
  "effectiveness",
  "notices",
  "data-ownership",
  "intellectual-property",
  "confidentiality",
  "subcontracting",
  "anti-fraud",
  "termination",
  "force-majeure",
]);

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
  const open = measureless.has(topic.id) ? undefined : openSentences(reading);
  const ill = (offset: number): boolean => inSentence(unless, offset, reading) || (open?.has(reading.sentenceAt(offset)) ?? false);
  const inScope = (paragraph: ReadingParagraph): boolean => holds.has(paragraph);
  const inText = (paragraph: ReadingParagraph): boolean => paragraph.part !== "signature";
  const recogniser = element.code === undefined ? undefined : recognisers[element.code];
  if (element.code !== undefined && recogniser === undefined) throw new Error(`${topic.path}: no recogniser ${element.code}`);
  const stated =
    recogniser?.(reading, paragraphs) ??
    findFirst(phrasesOf(element.stated), inScope, ill, reading, units) ??
    underLabel(paragraphs, element, ill, reading) ??
    underHeading(paragraphs, element, ill) ??
    findFirst(phrasesOf(element.anywhere), inText, ill, reading) ??
    (paragraphs.length > 0 ? findFirst(phrasesOf(element.elsewhere), inText, ill, reading) : undefined);
  const touching = phrasesOf(element.touched);
  const touched = stated ?? firstOf(touching, inScope, reading, units) ?? firstOf(touching, inText, reading);
  const hinted =
    stated || !element.required
      ? undefined
      : (findHint(element.hints, inScope, ill, reading, units) ?? findHint(element.hintsAnywhere, inText, ill, reading));
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
  ill: (offset: number) => boolean,
  reading: Reading,
): Range | undefined {
  if (element.labels.length === 0) return undefined;
  for (const paragraph of paragraphs) {
    const found = labelledElement(paragraph, element.labels, element.value, reading);
    if (found && !ill(found[0])) return found;
  }
  return undefined;
}

function underHeading(
  paragraphs: readonly ReadingParagraph[],
  { titled }: TopicElement,
  ill: (offset: number) => boolean,
): Range | undefined {
  if (titled.length === 0) return undefined;
  return paragraphs.find(({ titles, range }) => titles.some((title) => titleNames(title, titled)) && !ill(range[0]))?.range;
}

/** The place of the first phrase that stands in a paragraph that is asked for, all of which lie in `units`. */
function firstOf(
  phrases: readonly Phrase[],
  asked: (paragraph: ReadingParagraph) => boolean,
  reading: Reading,
  units: UnitSet = ANYWHERE,
): Range | undefined {
  for (const phrase of phrases) {
    const span = findFirst([phrase], asked, () => false, reading, units);
    if (span) return span;
  }
  return undefined;
}
