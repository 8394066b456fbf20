import type { Reading, Sentence } from "../reading/reading.js";
import { sentencesWith } from "./sentences-with.js";

/** The sentences that one of the expressions matches, each once, in order. */
export function sentencesWithAny(reading: Reading, expressions: readonly RegExp[]): readonly Sentence[] {
  const found = new Set(expressions.flatMap((expression) => sentencesWith(reading, expression)));
  return [...found].sort((a, b) => a.index - b.index);
}
