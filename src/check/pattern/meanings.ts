import type { Range } from "../../base/range.js";
import { patternTable as table, type Pattern } from "./pattern-table.js";

/** Resolves `{name}`: a list of patterns of the lexicon, or ready spans (facts, roles). */
export type Names = (name: string) => readonly Pattern[] | readonly Range[] | undefined;

/** What a name means in one text. */
export interface Meaning {
  readonly patterns: readonly Pattern[];
  /** Instead of patterns. */
  readonly ranges?: readonly Range[];
}

/** What names mean in one text, each asked for once; throws for a name that nobody knows. */
export class Meanings {
  readonly #names: Names;
  readonly #known: (Meaning | undefined)[] = [];

  constructor(names: Names) {
    this.#names = names;
  }

  of(named: Pattern): Meaning {
    const number = table.firstPart(named);
    const known = this.#known[number];
    if (known) return known;
    const name = table.names[number] ?? "";
    const meaning = this.#names(name);
    if (meaning === undefined) throw new Error(`unknown name {${name}} in a pattern`);
    return (this.#known[number] = isPatterns(meaning) ? { patterns: meaning } : { patterns: [], ranges: meaning });
  }
}

const isPatterns = (meaning: readonly Pattern[] | readonly Range[]): meaning is readonly Pattern[] => typeof meaning[0] === "number";
