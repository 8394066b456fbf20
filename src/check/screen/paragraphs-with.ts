import { paragraphScreen } from "./paragraph-screen.js";
import { unitsWith } from "./units-with.js";

/** The paragraphs whose text an expression without state (no `g`, no `y`) matches, in order; each expression is tried once a reading. */
export const paragraphsWith = unitsWith(({ paragraphs }) => paragraphs, paragraphScreen);
