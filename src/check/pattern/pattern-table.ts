import type { CompiledPatterns } from "../../library/compiled-patterns.js";

/** A phrase of the pattern language, parsed: its row in the table of patterns. */
export type Pattern = number;

/** What a row is. Its parts: a literal's number; a name's number; options; pattern, what is not after, what is not before; gaps and items in turn. */
export const [LITERAL, NAMED, ANY, OPTIONAL, GUARDED, SEQUENCE] = [0, 1, 2, 3, 4, 5] as const;

/** What may stand between two parts of a sequence. */
export const [NO_GAP, SHORT_GAP, LONG_GAP, SAME_PARTY_GAP] = [0, 1, 2, 3] as const;
export type Gap = 0 | 1 | 2 | 3;

/** Instead of a pattern: there is none. */
export const NONE = -1;

/** What a table grows by; what was compiled is copied before the first row that is added to it, which most processes never do. */
interface Rows {
  readonly kinds: number[];
  readonly from: number[];
  readonly parts: number[];
  readonly literals: string[];
  readonly names: string[];
}

/** Patterns as rows of numbers: a library has twenty thousand, and a check asks for most of them. */
export class PatternTable {
  kinds: readonly number[] = [];
  /** Where the parts of each row begin; those of the next row end them. */
  from: readonly number[] = [0];
  parts: readonly number[] = [];
  literals: readonly string[] = [];
  names: readonly string[] = [];
  #rows: Rows | undefined;
  #rowOfLiteral: Map<string, Pattern> | undefined;
  readonly #rowOfName = new Map<string, Pattern>();

  get size(): number {
    return this.kinds.length;
  }

  add(kind: number, parts: readonly number[]): Pattern {
    const rows = this.#growing();
    rows.kinds.push(kind);
    for (const part of parts) rows.parts.push(part);
    rows.from.push(rows.parts.length);
    return rows.kinds.length - 1;
  }

  /** Equal literals are one pattern. */
  literal(text: string): Pattern {
    const rows = (this.#rowOfLiteral ??= this.#rowsOfLiterals());
    const known = rows.get(text);
    if (known !== undefined) return known;
    const row = this.add(LITERAL, [this.#growing().literals.push(text) - 1]);
    rows.set(text, row);
    return row;
  }

  /** Equal names are one pattern. */
  named(name: string): Pattern {
    const known = this.#rowOfName.get(name);
    if (known !== undefined) return known;
    const row = this.add(NAMED, [this.#growing().names.push(name) - 1]);
    this.#rowOfName.set(name, row);
    return row;
  }

  /** The first part of a row. */
  firstPart(pattern: Pattern): number {
    return this.parts[this.from[pattern] ?? 0] ?? NONE;
  }

  /** The gap that stands at an index of `parts`. */
  gapAt(at: number): Gap {
    const gap = this.parts[at];
    return gap === SHORT_GAP || gap === LONG_GAP || gap === SAME_PARTY_GAP ? gap : NO_GAP;
  }

  mayBeAbsent(pattern: Pattern): boolean {
    return this.kinds[pattern] === OPTIONAL;
  }

  /** Takes over what was compiled, if nothing was parsed before it. */
  load({ kinds, from, parts, literals, names }: CompiledPatterns): boolean {
    if (this.size > 0) return false;
    [this.kinds, this.from, this.parts, this.literals, this.names] = [kinds, from, parts, literals, names];
    this.#rows = undefined;
    for (let row = 0; row < kinds.length; row++) if (kinds[row] === NAMED) this.#rowOfName.set(this.names[this.firstPart(row)] ?? "", row);
    return true;
  }

  #growing(): Rows {
    if (this.#rows) return this.#rows;
    const rows = {
      kinds: this.kinds.slice(),
      from: this.from.slice(),
      parts: this.parts.slice(),
      literals: this.literals.slice(),
      names: this.names.slice(),
    };
    [this.kinds, this.from, this.parts, this.literals, this.names] = [rows.kinds, rows.from, rows.parts, rows.literals, rows.names];
    return (this.#rows = rows);
  }

  /** Asked for by what is parsed after a load. */
  #rowsOfLiterals(): Map<string, Pattern> {
    const rows = new Map<string, Pattern>();
    for (const [row, kind] of this.kinds.entries()) if (kind === LITERAL) rows.set(this.literals[this.firstPart(row)] ?? "", row);
    return rows;
  }
}

/** The patterns of the process. */
export const patternTable = new PatternTable();
