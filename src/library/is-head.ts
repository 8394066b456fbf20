import type { LibraryClause } from "./clause.js";

/** A clause that opens an article has a heading; a continuation has none. */
export const isHead = ({ text: [first] }: LibraryClause): boolean => typeof first === "string" && first.trimStart().startsWith("## ");
