import type { Reading } from "../reading/reading.js";
import { inSentence, phrasesOf } from "./phrase.js";
import type { TopicReport } from "./topic-report.js";

/** Whether the sentence at a place is of the topic by its own words, not only by its paragraph or heading. */
export function speaksOf({ topic, signalled }: TopicReport, at: number, reading: Reading): boolean {
  if (!signalled.has(reading.paragraphAt(at))) return false;
  if (inSentence(phrasesOf(topic.surely), at, reading)) return true;
  return inSentence(phrasesOf(topic.signals), at, reading) && !inSentence(phrasesOf(topic.not), at, reading);
}
