import type { Range } from "../../base/range.js";
import type { Topic, TopicElement } from "../../library/topic.js";
import { holdsIn } from "../reading/circumstances.js";
import type { Reading, ReadingParagraph } from "../reading/reading.js";
import { labelledElement, rowLabel } from "./labelled.js";
import { findFirst, inSentence, phrasesOf, placesOf, type Phrase } from "./phrase.js";
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

/** The most paragraphs that a group without a heading of the topic may have to be taken as a whole. */
const GROUP = 12;

/** The paragraphs that deal with a topic: by a heading above them, by a phrase in them, or by what stands around them. */
function scopeOf(topic: Topic, reading: Reading): ReadingParagraph[] {
  const not = phrasesOf(topic.not);
  const above = titleOfExcerpt(reading);
  const signalled = new Set<ReadingParagraph>();
  for (const signal of phrasesOf(topic.surely)) for (const span of placesOf(signal, reading)) signalled.add(reading.paragraphAt(span[0]));
  for (const signal of phrasesOf(topic.signals))
    for (const span of placesOf(signal, reading)) {
      const paragraph = reading.paragraphAt(span[0]);
      if (!signalled.has(paragraph) && !inSentence(not, span[0], reading)) signalled.add(paragraph);
    }
  // A table or list that a paragraph of the topic introduces with a colon is of the topic too; so is a table whose head is.
  const scope = new Set<ReadingParagraph>();
  const introduced = new Set<ReadingParagraph>();
  for (const [at, paragraph] of reading.paragraphs.entries()) {
    const before = paragraph.row ? reading.paragraphs[at - 1] : paragraph.lead;
    const opened =
      before !== undefined && scope.has(before) && (isTableHead(before, reading) || reading.text.slice(...before.range).endsWith("："));
    if (opened || (paragraph.row && before && introduced.has(before))) introduced.add(paragraph);
    if (introduced.has(paragraph) || matches(paragraph)) scope.add(paragraph);
  }
  // So is the rest of a short list, table or section of which more than half is.
  for (const group of groupsOf(reading)) {
    const own = group.filter((paragraph) => scope.has(paragraph)).length;
    if (group.length <= GROUP && own * 2 > group.length) for (const paragraph of group) scope.add(paragraph);
  }
  // A clause that stands alone is of the topic as a whole.
  if (scope.size > 0 && isExcerpt(reading)) return reading.paragraphs.filter((paragraph) => !paragraph.heading);
  return reading.paragraphs.filter((paragraph) => scope.has(paragraph));

  function matches(paragraph: ReadingParagraph): boolean {
    const label = rowLabel(paragraph, reading);
    return (
      !paragraph.heading &&
      paragraph.part !== "signature" &&
      (paragraph.part !== "cover" || topic.id === "parties") &&
      (signalled.has(paragraph) ||
        [...above, ...paragraph.titles].some((title) => titleNames(title, topic.names)) ||
        (label !== undefined && topic.names.includes(label)))
    );
  }
}

/** The first row of a table, where it is words alone. */
const isTableHead = ({ row, index, range }: ReadingParagraph, { paragraphs, text }: Reading): boolean =>
  row && !paragraphs[index - 1]?.row && !/\d/u.test(text.slice(...range));

/** A few lines without parties and without articles: one clause. */
const isExcerpt = ({ paragraphs, parties }: Reading): boolean =>
  parties.length === 0 && paragraphs.length <= GROUP && paragraphs.filter(({ path }) => /^第.+条$/u.test(path[0] ?? "")).length === 0;

/** The only line above the first clause of a text without parties: a clause that stands alone has it for its heading, and it is no contract's name. */
function titleOfExcerpt({ paragraphs, parties, text }: Reading): string[] {
  const [first, second] = paragraphs;
  if (parties.length > 0 || first?.part !== "cover" || second === undefined || second.part === "cover") return [];
  const title = text.slice(...first.range);
  return title.length <= 20 && !/(?:合同|协议|协议书|订单|条款)$/u.test(title) ? [title] : [];
}

const groups = new WeakMap<Reading, readonly (readonly ReadingParagraph[])[]>();

/** Neighbours under the same heading, the rows of a table apart from prose. */
function groupsOf(reading: Reading): readonly (readonly ReadingParagraph[])[] {
  const known = groups.get(reading);
  if (known) return known;
  const made: ReadingParagraph[][] = [];
  let last: ReadingParagraph | undefined;
  for (const paragraph of reading.paragraphs) {
    const joins = last && last.row === paragraph.row && last.part === paragraph.part && above(last) === above(paragraph);
    if (paragraph.heading || paragraph.part === "signature" || paragraph.part === "cover") {
      last = undefined;
      continue;
    }
    const open = made.at(-1);
    if (joins && open) open.push(paragraph);
    else made.push([paragraph]);
    last = paragraph;
  }
  groups.set(reading, made);
  return made;

  /** The headings above a paragraph; the words before its own colon (上限：…) are none. */
  function above({ titles, range }: ReadingParagraph): string {
    const own = titles.at(-1);
    return (own !== undefined && reading.text.slice(...range).startsWith(`${own}：`) ? titles.slice(0, -1) : titles).join();
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
  const unless = phrasesOf(element.unless);
  const scope = new Set(paragraphs);
  const inScope = (paragraph: ReadingParagraph): boolean => scope.has(paragraph);
  const inText = (paragraph: ReadingParagraph): boolean => paragraph.part !== "signature";
  const recogniser = element.code === undefined ? undefined : recognisers[element.code];
  if (element.code !== undefined && recogniser === undefined) throw new Error(`${topic.path}: no recogniser ${element.code}`);
  const stated =
    recogniser?.(reading, paragraphs) ??
    findFirst(phrasesOf(element.stated), inScope, unless, reading) ??
    underLabel(paragraphs, element, unless, reading) ??
    paragraphs.find((one) => underHeading(one, element.titled) && !inSentence(unless, one.range[0], reading))?.range ??
    findFirst(phrasesOf(element.anywhere), inText, unless, reading) ??
    (paragraphs.length > 0 ? findFirst(phrasesOf(element.elsewhere), inText, unless, reading) : undefined);
  const touched =
    stated ??
    phrasesOf(element.touched)
      .map((phrase) => findFirst([phrase], inText, [], reading))
      .find((span) => span !== undefined);
  return { id, required: element.required, applies, ...(stated ? { stated } : {}), ...(touched ? { touched } : {}) };
}

function underLabel(
  paragraphs: readonly ReadingParagraph[],
  element: TopicElement,
  unless: readonly Phrase[],
  reading: Reading,
): Range | undefined {
  for (const paragraph of paragraphs) {
    const found = labelledElement(paragraph, element.labels, element.value, reading);
    if (found && !inSentence(unless, found[0], reading)) return found;
  }
  return undefined;
}

const underHeading = ({ titles }: ReadingParagraph, names: readonly string[]): boolean =>
  names.length > 0 && titles.some((title) => titleNames(title, names));

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
  const not = phrasesOf(topic.not);
  return paragraphs.length > 0 || required.some(({ stated, touched }) => about(stated ?? touched)) ? "vague" : "missing";

  function about(place: Range | undefined): boolean {
    return place !== undefined && !inSentence(not, place[0], reading);
  }
}
