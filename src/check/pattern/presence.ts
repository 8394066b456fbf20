import type { Meanings } from "./meanings.js";
import { ANY, GUARDED, LITERAL, NAMED, NONE, OPTIONAL, patternTable as table, type Pattern } from "./pattern-table.js";

/** What is known of a pattern. */
const [UNKNOWN, ABSENT, POSSIBLE] = [0, 1, 2] as const;

/** Says which patterns a text lacks since it lacks their words: most of a library's, told without a look at where anything stands. */
export class Presence {
  readonly #literals: Int32Array;
  readonly #meanings: Meanings;
  readonly #known = new Uint8Array(table.size);

  /** `literals` says where the places of each literal begin; those of the next end them, and of literals behind the last nothing is known. */
  constructor(literals: Int32Array, meanings: Meanings) {
    this.#literals = literals;
    this.#meanings = meanings;
  }

  /** Whether the text may hold a pattern: all its parts that may not be absent, anywhere. */
  may(pattern: Pattern): boolean {
    const known = this.#known[pattern] ?? UNKNOWN;
    if (known !== UNKNOWN) return known === POSSIBLE;
    const possible = this.#look(pattern);
    this.#known[pattern] = possible ? POSSIBLE : ABSENT;
    return possible;
  }

  #look(pattern: Pattern): boolean {
    const from = table.from[pattern] ?? 0;
    const to = table.from[pattern + 1] ?? 0;
    switch (table.kinds[pattern]) {
      case LITERAL: {
        const number = table.parts[from] ?? NONE;
        return number + 1 >= this.#literals.length || this.#literals[number] !== this.#literals[number + 1];
      }
      case NAMED: {
        const { patterns, ranges } = this.#meanings.of(pattern);
        return ranges ? ranges.length > 0 : patterns.some((one) => this.may(one));
      }
      case ANY:
      case OPTIONAL:
        for (let at = from; at < to; at++) if (this.may(table.parts[at] ?? NONE)) return true;
        return false;
      case GUARDED:
        return this.may(table.parts[from] ?? NONE);
      default:
        return this.#mayAll(from, to);
    }
  }

  /** Of a sequence's parts. Literals first: one that the text lacks settles it before any group is looked up. */
  #mayAll(from: number, to: number): boolean {
    const { kinds, parts } = table;
    for (let at = from + 1; at < to; at += 2) {
      const item = parts[at] ?? NONE;
      if (kinds[item] === LITERAL && !this.may(item)) return false;
    }
    for (let at = from + 1; at < to; at += 2) {
      const item = parts[at] ?? NONE;
      if (kinds[item] !== LITERAL && kinds[item] !== OPTIONAL && !this.may(item)) return false;
    }
    return true;
  }
}
