import type { Range } from "../../base/range.js";
import { GapLimits, wider } from "./gap-limits.js";
import { grown } from "./grown.js";
import { Guard } from "./guard.js";
import { Joiner } from "./joiner.js";
import { literalIndex } from "./literal-index.js";
import { Meanings, type Names } from "./meanings.js";
import { Occurrences } from "./occurrences.js";
import { ANY, GUARDED, LITERAL, NAMED, NO_GAP, NONE, OPTIONAL, patternTable as table, type Gap, type Pattern } from "./pattern-table.js";
import { noSpans, SpanPool, type Spans } from "./span-pool.js";
import { ANYWHERE, NOWHERE, UnitSets, type UnitSet } from "./unit-sets.js";

/**
 * Finds patterns in one text in linear time: every literal is looked up once, and a pattern joins the lists of what its parts
 * found. There is no backtracking: per end position only the latest start is kept, since what follows depends on the end alone.
 * Parts are joined only if they stand together in some unit of the text, which those of most patterns do not.
 */
export class Matcher {
  readonly #occurrences: Occurrences;
  readonly #pool: SpanPool;
  readonly #joiner: Joiner;
  readonly #sets: UnitSets;
  readonly #guard: Guard;
  readonly #meanings: Meanings;
  /** What is known so far of each pattern: the place of its spans in the list, and its units; 0 and -1 for nothing yet. */
  #found = new Int32Array(table.size);
  #units = new Int32Array(table.size).fill(-1);
  readonly #lists: (Spans | undefined)[] = [undefined];
  /** Where in the pool the spans of each literal begin that had been parsed when this matcher was made; those of the next end them. */
  readonly #literals: Int32Array;

  constructor(text: string, names: Names, occurrences: Occurrences = new Occurrences(text)) {
    this.#meanings = new Meanings(names);
    this.#guard = new Guard(text.length);
    this.#occurrences = occurrences;
    this.#pool = new SpanPool(text.length);
    this.#literals = literalIndex.placesIn(text, this.#pool);
    const limits = new GapLimits(text);
    this.#joiner = new Joiner(this.#pool, limits, text.length);
    this.#sets = new UnitSets(limits.sentence);
  }

  /**
   * Where the pattern is found, shortest spans, in order; a span never leaves its sentence. Spans whose sentence cannot hold
   * each of `beside` may be left out.
   */
  find(pattern: Pattern, beside: readonly Pattern[] = none): readonly Range[] {
    let units = this.#unitsOf(pattern);
    for (const other of beside) if (units !== NOWHERE) units = this.#sets.together(units, this.#unitsOf(other));
    if (units === NOWHERE) return none;
    const { from, to } = beside.length > 0 ? this.#within(pattern, units) : this.#spans(pattern);
    const found: Range[] = [];
    for (let at = from; at < to; at++) found.push(this.#rangeAt(at));
    return found;
  }

  /** The first span that lies inside `within`. */
  findIn(pattern: Pattern, within: Range): Range | undefined {
    if (!this.#sets.mayHold(this.#unitsOf(pattern), within)) return undefined;
    const spans = this.#spans(pattern);
    if (spans === noSpans) return undefined;
    const { starts, ends } = this.#pool;
    for (let at = this.#pool.firstFrom(spans, within[0]); at < spans.to; at++) {
      if ((starts[at] ?? 0) >= within[1]) return undefined;
      if ((ends[at] ?? 0) <= within[1]) return this.#rangeAt(at);
    }
    return undefined;
  }

  #rangeAt(at: number): Range {
    return [this.#pool.starts[at] ?? 0, this.#pool.ends[at] ?? 0];
  }

  #spans(pattern: Pattern): Spans {
    const known = this.#known(pattern);
    if (known) return known;
    const spans = this.#evaluate(pattern);
    if (pattern >= this.#found.length) this.#grow();
    this.#found[pattern] = this.#lists.push(spans) - 1;
    return spans;
  }

  #known(pattern: Pattern): Spans | undefined {
    return this.#lists[this.#found[pattern] ?? 0];
  }

  /** Room for phrases that were parsed after this matcher was made. */
  #grow(): void {
    this.#found = grown(this.#found, table.size);
    const units = new Int32Array(table.size).fill(-1);
    units.set(this.#units);
    this.#units = units;
  }

  #evaluate(pattern: Pattern): Spans {
    switch (table.kinds[pattern]) {
      case LITERAL:
        return this.#literal(table.firstPart(pattern));
      case NAMED: {
        const { patterns, ranges } = this.#meanings.of(pattern);
        if (!ranges) return this.#union(patterns, 0, patterns.length, ANYWHERE);
        for (const [start, end] of ranges) this.#pool.add(start, end);
        return this.#pool.take();
      }
      case ANY:
      case OPTIONAL:
        return this.#unionOfParts(pattern, ANYWHERE);
      case GUARDED:
        return this.#guarded(pattern, ANYWHERE);
      default: {
        const units = this.#unitsOf(pattern);
        return units === NOWHERE ? noSpans : this.#sequence(pattern, units);
      }
    }
  }

  /** The pattern's spans that stand in some units; no span of it leaves its unit, unless the units are `ANYWHERE`. */
  #within(pattern: Pattern, units: UnitSet): Spans {
    if (units === ANYWHERE) return this.#spans(pattern);
    const known = this.#known(pattern);
    if (known) return this.#sets.clipped(known, this.#unitsOf(pattern), units, this.#pool);
    switch (table.kinds[pattern]) {
      case LITERAL:
        return this.#sets.clipped(this.#spans(pattern), this.#unitsOf(pattern), units, this.#pool);
      case NAMED: {
        const { patterns, ranges } = this.#meanings.of(pattern);
        if (!ranges) return this.#union(patterns, 0, patterns.length, units);
        return this.#sets.clipped(this.#spans(pattern), this.#unitsOf(pattern), units, this.#pool);
      }
      case ANY:
      case OPTIONAL:
        return this.#unionOfParts(pattern, units);
      case GUARDED:
        return this.#guarded(pattern, units);
      default: {
        const common = this.#sets.together(this.#unitsOf(pattern), units);
        return common === NOWHERE ? noSpans : this.#sequence(pattern, common);
      }
    }
  }

  #literal(number: number): Spans {
    if (number + 1 < this.#literals.length) {
      const [from, to] = [this.#literals[number] ?? 0, this.#literals[number + 1] ?? 0];
      return from === to ? noSpans : { from, to };
    }
    const literal = table.literals[number] ?? "";
    const pool = this.#pool;
    const { length } = literal;
    this.#occurrences.each(literal, (start) => {
      pool.add(start, start + length);
    });
    return pool.take();
  }

  #unionOfParts(pattern: Pattern, units: UnitSet): Spans {
    return this.#union(table.parts, table.from[pattern] ?? 0, table.from[pattern + 1] ?? 0, units);
  }

  /** What the options from `from` to before `to` found. */
  #union(options: readonly Pattern[], from: number, to: number, units: UnitSet): Spans {
    let filled: Spans[] | undefined;
    let only: Spans = noSpans;
    for (let at = from; at < to; at++) {
      const option = options[at] ?? NONE;
      if (!this.#sets.overlap(this.#unitsOf(option), units)) continue;
      const spans = this.#within(option, units);
      if (spans === noSpans) continue;
      if (only === noSpans) only = spans;
      else (filled ??= [only]).push(spans);
    }
    if (!filled) return only;
    for (const spans of filled) this.#pool.addAll(spans);
    return this.#pool.take();
  }

  #guarded(guarded: Pattern, units: UnitSet): Spans {
    const at = table.from[guarded] ?? 0;
    const [pattern, notAfter, notBefore] = [table.parts[at] ?? NONE, table.parts[at + 1] ?? NONE, table.parts[at + 2] ?? NONE];
    const spans = this.#within(pattern, units);
    if (spans === noSpans) return noSpans;
    const before = notAfter === NONE ? noSpans : this.#spans(notAfter);
    const after = notBefore === NONE ? noSpans : this.#spans(notBefore);
    return this.#guard.between(spans, before, after, this.#pool);
  }

  #sequence(pattern: Pattern, units: UnitSet): Spans {
    const end = table.from[pattern + 1] ?? 0;
    let found: Spans | undefined;
    let pending: Gap = NO_GAP;
    for (let at = table.from[pattern] ?? 0; at < end; at += 2) {
      const item = table.parts[at + 1] ?? NONE;
      const right = this.#within(item, units);
      const optional = table.mayBeAbsent(item);
      if (found === undefined) {
        found = right;
        if (optional) throw new Error("a pattern begins with something optional");
      } else {
        const widest = wider(pending, table.gapAt(at));
        const joined = this.#joiner.join(found, right, widest);
        found = optional ? this.#both(joined, found) : joined;
        pending = optional ? widest : NO_GAP;
      }
      if (found === noSpans) return found;
    }
    return found ?? noSpans;
  }

  #both(one: Spans, other: Spans): Spans {
    if (one === noSpans) return other;
    this.#pool.addAll(one);
    this.#pool.addAll(other);
    return this.#pool.take();
  }

  /** The units in which the pattern may stand, told from its parts alone. */
  #unitsOf(pattern: Pattern): UnitSet {
    const known = this.#units[pattern] ?? -1;
    if (known !== -1) return known;
    const units = this.#look(pattern);
    if (pattern >= this.#units.length) this.#grow();
    return (this.#units[pattern] = units);
  }

  #look(pattern: Pattern): UnitSet {
    switch (table.kinds[pattern]) {
      case LITERAL:
        return this.#sets.of(this.#spans(pattern), this.#pool);
      case NAMED: {
        const { patterns, ranges } = this.#meanings.of(pattern);
        return ranges ? this.#sets.of(this.#spans(pattern), this.#pool) : this.#unitsOfAny(patterns, 0, patterns.length);
      }
      case ANY:
      case OPTIONAL:
        return this.#unitsOfAny(table.parts, table.from[pattern] ?? 0, table.from[pattern + 1] ?? 0);
      case GUARDED:
        return this.#unitsOf(table.firstPart(pattern));
      default:
        return this.#unitsOfAll(table.from[pattern] ?? 0, table.from[pattern + 1] ?? 0);
    }
  }

  #unitsOfAny(options: readonly Pattern[], from: number, to: number): UnitSet {
    let units = NOWHERE;
    let own = false;
    for (let at = from; at < to; at++) {
      const option = options[at] ?? NONE;
      const known = this.#units[option] ?? -1;
      const set = known === -1 ? this.#unitsOf(option) : known;
      if (set === NOWHERE || set === units) continue;
      if (units === NOWHERE) units = set;
      else {
        units = this.#sets.union(units, set, own);
        own = true;
      }
    }
    return units;
  }

  /** Of the parts from `from` to before `to`. Literals first: one that the text lacks settles it before any group is looked up. */
  #unitsOfAll(from: number, to: number): UnitSet {
    let units: UnitSet | undefined;
    for (const literals of both)
      for (let at = from; at < to; at += 2) {
        const item = table.parts[at + 1] ?? NONE;
        if ((table.kinds[item] === LITERAL) !== literals || table.mayBeAbsent(item)) continue;
        const own = this.#unitsOf(item);
        if (own === NOWHERE) return NOWHERE;
        units = units === undefined ? own : this.#sets.together(units, own);
        if (units === NOWHERE) return this.#mayLeave(from, to) ? ANYWHERE : NOWHERE;
      }
    return this.#mayLeave(from, to) ? ANYWHERE : (units ?? NOWHERE);
  }

  /** Whether a part that may be absent takes a sequence into another unit. */
  #mayLeave(from: number, to: number): boolean {
    for (let at = from; at < to; at += 2) {
      const item = table.parts[at + 1] ?? NONE;
      if (table.mayBeAbsent(item) && this.#unitsOf(item) === ANYWHERE) return true;
    }
    return false;
  }
}

const none: readonly never[] = [];
const both = [true, false] as const;
