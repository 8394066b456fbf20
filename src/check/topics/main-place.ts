import { byStart, type Range } from "../../base/range.js";
import type { TopicElement } from "../../library/topic.js";
import { factsIn } from "../facts/facts-in.js";
import type { Reading } from "../reading/reading.js";
import { inSentence, phrasesOf, placesOf } from "./phrase.js";
import { titleNames } from "./title-names.js";
import type { ElementReport, TopicReport } from "./topic-report.js";

/**
 * Where an element is stated for the main term: under the topic's own heading and in no sentence about a trial, if it is stated there too;
 * else where it was found. Undefined where it is not stated.
 */
export function mainPlace(reading: Reading, { topic, paragraphs }: TopicReport, { id, stated }: ElementReport): Range | undefined {
  const element = topic.elements[id];
  if (!stated || !element) return stated;
  const own = new Set(paragraphs.filter(({ heading, titles }) => !heading && titles.some((title) => titleNames(title, topic.names))));
  const unless = phrasesOf(reading.library.lexicon["trial"] ?? none);
  if (own.has(reading.paragraphAt(stated[0])) && holds(reading, element.value, stated[0]) && !inSentence(unless, stated[0], reading))
    return stated;
  const ill = [...unless, ...phrasesOf(element.unless)];
  const find = (phrases: readonly string[]): Range | undefined =>
    phrasesOf(phrases)
      .flatMap((phrase) => placesOf(phrase, reading))
      .filter(([at]) => own.has(reading.paragraphAt(at)) && holds(reading, element.value, at) && !inSentence(ill, at, reading))
      .sort(byStart)[0];
  return (
    find(element.anywhere) ??
    find(element.stated) ??
    (element.code === undefined ? undefined : find([...element.touched, ...element.hintsAnywhere])) ??
    stated
  );
}

const none: readonly string[] = [];

/** Whether a sentence holds what the value is to be. */
function holds({ facts, sentenceAt }: Reading, kind: TopicElement["value"], at: number): boolean {
  const { range } = sentenceAt(at);
  switch (kind) {
    case "money":
      return factsIn(facts.money, range).length > 0;
    case "days":
      return factsIn(facts.duration, range).length > 0;
    case "percent":
      return factsIn(facts.percent, range).length > 0;
    case "date":
      return factsIn(facts.date, range).length > 0;
    case "quote":
    case undefined:
      return true;
  }
}
