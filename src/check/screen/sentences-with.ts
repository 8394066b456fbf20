import { oncePerReading } from "../reading/once-per-reading.js";
import { Screen } from "./screen.js";
import { unitsWith } from "./units-with.js";

const screen = oncePerReading(({ occurrences, sentences, sentenceNumbers }) => new Screen(occurrences, sentenceNumbers, sentences.length));

/** The sentences whose text an expression without state (no `g`, no `y`) matches, in order; each expression is tried once a reading. */
export const sentencesWith = unitsWith(({ sentences }) => sentences, screen);
