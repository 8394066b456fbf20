import type { Library } from "../../library/library.js";
import { PatternError } from "./parse-pattern.js";
import { patternOf } from "./patterns-of.js";

/** Parses every phrase of a library, for the build; a malformed one is left to whoever asks for it. */
export function parseLibrary(library: Library): void {
  for (const words of Object.values(library.lexicon)) parseAll(words);
  for (const { signals, surely, not, elements } of Object.values(library.topics)) {
    for (const sources of [signals, surely, not]) parseAll(sources);
    for (const { stated, anywhere, elsewhere, touched, hints, hintsAnywhere, unless } of Object.values(elements))
      for (const sources of [stated, anywhere, elsewhere, touched, hints, hintsAnywhere, unless]) parseAll(sources);
  }
  for (const mends of Object.values(library.fixes.kinds)) for (const { when } of mends) if (when) parseAll(when);
  for (const { match, unless } of library.rules) {
    for (const way of match.any) parseAll(typeof way === "string" ? [way] : [way.find, ...way.with, ...way.without]);
    for (const sources of [...match.all, ...match.clause, ...Object.values(unless)]) parseAll(sources);
  }
}

function parseAll(sources: readonly string[]): void {
  for (const source of sources)
    try {
      for (const one of source.split(" & ")) patternOf(one);
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
    }
}
