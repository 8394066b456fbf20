import { literalIndex } from "./literal-index.js";
import type { Meanings } from "./meanings.js";
import type { Occurrences } from "./occurrences.js";
import { LITERAL, patternTable as table, type Pattern } from "./pattern-table.js";
import { noSpans, type SpanPool, type Spans } from "./span-pool.js";

/** The spans of the patterns that have no parts in one text: of literals, and of names that stand for ready ranges. */
export class Leaves {
  /** Where in the pool the spans of each literal begin that had been parsed when this was made; those of the next end them. */
  readonly literals: Int32Array;
  readonly #pool: SpanPool;
  readonly #occurrences: Occurrences;
  readonly #meanings: Meanings;
  readonly #ofLiterals: (Spans | undefined)[];
  readonly #known = new Map<Pattern, Spans>();

  constructor(text: string, occurrences: Occurrences, meanings: Meanings, pool: SpanPool) {
    this.literals = literalIndex.placesIn(text, occurrences.signs, pool);
    this.#ofLiterals = new Array<Spans | undefined>(this.literals.length);
    this.#pool = pool;
    this.#occurrences = occurrences;
    this.#meanings = meanings;
  }

  of(pattern: Pattern): Spans {
    const number = table.firstPart(pattern);
    if (table.kinds[pattern] === LITERAL && number + 1 < this.literals.length) {
      const known = this.#ofLiterals[number];
      if (known) return known;
      const from = this.literals[number] ?? 0;
      const to = this.literals[number + 1] ?? 0;
      return (this.#ofLiterals[number] = from === to ? noSpans : { from, to });
    }
    const known = this.#known.get(pattern);
    if (known) return known;
    if (table.kinds[pattern] === LITERAL) this.#look(table.literals[number] ?? "");
    else for (const [start, end] of this.#meanings.of(pattern).ranges ?? []) this.#pool.add(start, end);
    const spans = this.#pool.take();
    this.#known.set(pattern, spans);
    return spans;
  }

  /** Looks up a literal that was parsed after this was made. */
  #look(literal: string): void {
    const { length } = literal;
    this.#occurrences.each(literal, (start) => {
      this.#pool.add(start, start + length);
    });
  }
}
