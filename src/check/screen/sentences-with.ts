import { oncePerReading } from "../reading/once-per-reading.js";
import { Screen } from "./screen.js";
import { unitsWith } from "./units-with.js";

const screen = oncePerReading(
  ({ occurrences, sentences, sentenceAt }) => new Screen(occurrences, (offset) => sentenceAt(offset).index, sentences.length),
);

/** The sentences whose text an expression without state (no `g`, no `y`) matches, in order; each expression is tried once a reading. */
export const sentencesWith = unitsWith(({ sentences }) => sentences, screen);
