import type { Range } from "../../base/range.js";
import type { Topic } from "../../library/topic.js";
import { holdsIn } from "../reading/circumstances.js";
import type { Reading, ReadingParagraph } from "../reading/reading.js";
import { inSentence, phrasesOf } from "./phrase.js";
import type { ElementReport, TopicStatus } from "./topic-report.js";

/** Topics of which every contract between named parties says something. */
const basic = new Set(["parties", "scope"]);

/** What a contract does with a topic, from the paragraphs that deal with it and the elements that they state. */
export function statusOf(
  topic: Topic,
  elements: readonly ElementReport[],
  paragraphs: readonly ReadingParagraph[],
  reading: Reading,
): TopicStatus {
  if (typeof topic.need === "object" && !holdsIn(reading.circumstances, topic.need.when)) return "not-applicable";
  const required = elements.filter((element) => element.required && element.applies);
  if (required.length === 0) return paragraphs.length > 0 ? "present" : "missing";
  const known = paragraphs.length > 0 || required.every((element) => element.stated) || hintedTogether(topic, required, reading);
  if (known && required.every((element) => element.stated ?? element.hinted)) return "present";
  const not = phrasesOf(topic.not);
  if (paragraphs.length > 0 || (basic.has(topic.id) && reading.parties.length > 0)) return "vague";
  const spoken = required.filter(({ stated, touched }) => about(stated ?? touched)).length;
  return spoken > 0 && spoken * 3 >= required.length ? "vague" : "missing";

  function about(place: Range | undefined): boolean {
    return place !== undefined && !inSentence(not, place[0], reading);
  }
}

/** Whether all elements of a topic are hinted at in the words of one clause: then it is there, though no phrase of it was recognised. */
function hintedTogether(topic: Topic, required: readonly ElementReport[], reading: Reading): boolean {
  if (required.length < 2) return false;
  const not = phrasesOf(topic.not);
  const places = required.flatMap(({ stated, hinted }) => {
    const place = stated ?? hinted;
    return place && !inSentence(not, place[0], reading) ? [reading.paragraphAt(place[0]).index] : [];
  });
  return places.length === required.length && Math.max(...places) - Math.min(...places) <= NEAR;
}

/** How many paragraphs further the last hint of a topic may stand. */
const NEAR = 2;
