import type { Range } from "../../../base/range.js";
import type { Reading, ReadingParagraph } from "../../reading/reading.js";

/** Finds an element where phrases alone do not tell; returns where it is stated. `paragraphs` are those of its topic. */
export type Recogniser = (reading: Reading, paragraphs: readonly ReadingParagraph[]) => Range | undefined;
