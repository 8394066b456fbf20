import { oncePerReading } from "../reading/once-per-reading.js";
import { Screen } from "./screen.js";

/** Says which paragraphs of a reading an expression is worth trying on. */
export const paragraphScreen = oncePerReading(
  ({ occurrences, paragraphs, paragraphNumbers }) => new Screen(occurrences, paragraphNumbers, paragraphs.length),
);
