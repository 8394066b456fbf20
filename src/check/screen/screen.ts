import type { Occurrences } from "../pattern/occurrences.js";
import { needsOf } from "./needs-of.js";

/** Of more signs than these one stands nearly everywhere. */
const SIGNS = 16;

/**
 * Says which stretches of a text an expression is worth trying on: those that hold what every match of it holds, looked up in the
 * text's occurrences. Most expressions are tried on a few stretches instead of all.
 */
export class Screen {
  readonly #occurrences: Occurrences;
  readonly #stretches: Int32Array;
  readonly #count: number;

  /** `stretches` has for each offset the number of the stretch that holds it; what parts two stretches stands in no expression's words. */
  constructor(occurrences: Occurrences, stretches: Int32Array, count: number) {
    this.#occurrences = occurrences;
    this.#stretches = stretches;
    this.#count = count;
  }

  /** The numbers of the stretches, going up; undefined where it may be any. */
  of(expression: RegExp): readonly number[] | undefined {
    let hits: Uint8Array | undefined;
    let round = 0;
    for (const words of needsOf(expression)) {
      if (words.length > SIGNS && words.every(({ length }) => length === 1)) continue;
      hits ??= new Uint8Array(this.#count);
      for (const word of words) this.#occurrences.raise(word, this.#stretches, hits, round);
      round++;
    }
    if (!hits) return undefined;
    const found: number[] = [];
    for (let at = hits.indexOf(round); at !== -1; at = hits.indexOf(round, at + 1)) found.push(at);
    return found;
  }
}
