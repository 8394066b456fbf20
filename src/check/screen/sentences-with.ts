import { oncePerReading } from "../reading/once-per-reading.js";
import type { Reading, Sentence } from "../reading/reading.js";
import { Screen } from "./screen.js";

/** The sentences whose text an expression without state (no `g`, no `y`) matches, in order; each expression is tried once a reading. */
export function sentencesWith(reading: Reading, expression: RegExp): readonly Sentence[] {
  const { screen, found } = ofReading(reading);
  const known = found.get(expression);
  if (known) return known;
  const tried = screen.of(expression)?.flatMap((at) => reading.sentences[at] ?? []) ?? reading.sentences;
  const made = tried.filter(({ text }) => expression.test(text));
  found.set(expression, made);
  return made;
}

const ofReading = oncePerReading(({ occurrences, sentences, sentenceAt }) => ({
  screen: new Screen(occurrences, (offset) => sentenceAt(offset).index, sentences.length),
  found: new Map<RegExp, readonly Sentence[]>(),
}));
