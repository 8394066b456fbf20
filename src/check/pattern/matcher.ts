import type { Range } from "../../base/range.js";
import { GapLimits, wider } from "./gap-limits.js";
import { grown } from "./grown.js";
import { Guard } from "./guard.js";
import { Joiner } from "./joiner.js";
import { Leaves } from "./leaves.js";
import { Meanings, type Names } from "./meanings.js";
import { Occurrences } from "./occurrences.js";
import { ANY, GUARDED, LITERAL, NAMED, NO_GAP, NONE, OPTIONAL, patternTable as table, type Gap, type Pattern } from "./pattern-table.js";
import { PatternUnits } from "./pattern-units.js";
import { Presence } from "./presence.js";
import { noSpans, SpanPool, type Spans } from "./span-pool.js";
import { ANYWHERE, NOWHERE, UnitSets, type UnitSet } from "./unit-sets.js";

/** A pattern that is asked for in more stretches than these is looked for in the whole text at once. */
const OFTEN = 24;

/**
 * Finds patterns in one text in linear time: every literal is looked up once, and a pattern joins the lists of what its parts
 * found. There is no backtracking: per end position only the latest start is kept, since what follows depends on the end alone.
 * Parts are joined only if they stand together in some unit of the text, which those of most patterns do not.
 */
export class Matcher {
  /** Sets of units of the text, to ask in. */
  readonly sets: UnitSets;
  readonly #pool: SpanPool;
  readonly #joiner: Joiner;
  readonly #guard: Guard;
  readonly #meanings: Meanings;
  readonly #leaves: Leaves;
  readonly #presence: Presence;
  readonly #units: PatternUnits;
  /** The place in the list of each pattern's spans; 0 where they are not known yet. */
  #found = new Int32Array(table.size);
  readonly #lists: (Spans | undefined)[] = [undefined];
  /** In how many stretches each pattern was looked for. */
  readonly #asked = new Uint8Array(table.size);

  constructor(text: string, names: Names, occurrences: Occurrences = new Occurrences(text)) {
    this.#meanings = new Meanings(names);
    this.#guard = new Guard(text.length);
    this.#pool = new SpanPool(text.length);
    this.#leaves = new Leaves(text, occurrences, this.#meanings, this.#pool);
    const limits = new GapLimits(occurrences.signs, text.length);
    this.#joiner = new Joiner(this.#pool, limits, text.length);
    this.sets = new UnitSets(limits.sentence);
    this.#presence = new Presence(this.#leaves.literals, this.#meanings);
    this.#units = new PatternUnits(this.#presence, this.#leaves, this.#meanings, this.sets, this.#pool);
  }

  /**
   * Where the pattern is found, shortest spans, in order; a span never leaves its sentence. Spans whose sentence cannot hold
   * each of `beside` may be left out.
   */
  find(pattern: Pattern, beside: readonly Pattern[] = none): readonly Range[] {
    const { from, to } = this.spansOf(pattern, beside);
    if (from === to) return none;
    const found: Range[] = [];
    for (let at = from; at < to; at++) found.push(this.rangeAt(at));
    return found;
  }

  /**
   * The same without a list of them: indexes for `startAt` and `rangeAt`. Spans that stand in none of some units may be left out;
   * the less is asked for, the less is looked at.
   */
  spansOf(pattern: Pattern, beside: readonly Pattern[] = none, asked: UnitSet = ANYWHERE): Spans {
    if (!this.#presence.may(pattern)) return noSpans;
    for (const other of beside) if (!this.#presence.may(other)) return noSpans;
    let units = this.#units.of(pattern);
    for (const other of beside) if (units !== NOWHERE) units = this.sets.together(units, this.#units.of(other));
    if (asked !== ANYWHERE) units = this.sets.together(units, asked);
    if (units === NOWHERE) return noSpans;
    return beside.length > 0 || asked !== ANYWHERE ? this.#within(pattern, units) : this.#spans(pattern);
  }

  startAt(at: number): number {
    return this.#pool.starts[at] ?? 0;
  }

  rangeAt(at: number): Range {
    return [this.#pool.starts[at] ?? 0, this.#pool.ends[at] ?? 0];
  }

  /** The first span that lies inside `within`. */
  findIn(pattern: Pattern, within: Range): Range | undefined {
    const at = this.#firstIn(pattern, within, false);
    return at === NONE ? undefined : this.rangeAt(at);
  }

  /** Whether a span lies inside `within`. */
  holds(pattern: Pattern, within: Range): boolean {
    return this.#firstIn(pattern, within, true) !== NONE;
  }

  /** The index of the first span inside `within`, or of `any`; `NONE` for none. */
  #firstIn(pattern: Pattern, within: Range, any: boolean): number {
    if (!this.#presence.may(pattern)) return NONE;
    if (table.kinds[pattern] === LITERAL) return this.#firstOf(this.#leaves.of(pattern), within);
    if (!this.sets.mayHold(this.#units.of(pattern), within)) return NONE;
    const known = this.#known(pattern);
    if (known) return this.#firstOf(known, within);
    const options = this.#optionsOf(pattern);
    const asked = this.#asked[pattern] ?? OFTEN;
    if (!options || asked >= OFTEN) return this.#firstOf(this.#spans(pattern), within);
    this.#asked[pattern] = asked + 1;
    let best = NONE;
    for (let at = options.from; at < options.to; at++) {
      const found = this.#firstIn(options.list[at] ?? NONE, within, any);
      if (found === NONE) continue;
      if (any) return found;
      if (best === NONE || this.#isBefore(found, best)) best = found;
    }
    return best;
  }

  /** Where the options stand of a pattern that is nothing but one of several. */
  #optionsOf(pattern: Pattern): { readonly list: readonly Pattern[]; readonly from: number; readonly to: number } | undefined {
    const kind = table.kinds[pattern];
    if (kind === ANY) return { list: table.parts, from: table.from[pattern] ?? 0, to: table.from[pattern + 1] ?? 0 };
    if (kind !== NAMED) return undefined;
    const { patterns, ranges } = this.#meanings.of(pattern);
    return ranges ? undefined : { list: patterns, from: 0, to: patterns.length };
  }

  #firstOf(spans: Spans, within: Range): number {
    if (spans === noSpans) return NONE;
    const { starts, ends } = this.#pool;
    for (let at = this.#pool.firstBetween(spans.from, spans.to, within[0]); at < spans.to; at++) {
      if ((starts[at] ?? 0) >= within[1]) return NONE;
      if ((ends[at] ?? 0) <= within[1]) return at;
    }
    return NONE;
  }

  #isBefore(one: number, other: number): boolean {
    const { starts, ends } = this.#pool;
    const apart = (starts[one] ?? 0) - (starts[other] ?? 0);
    return apart < 0 || (apart === 0 && (ends[one] ?? 0) < (ends[other] ?? 0));
  }

  #spans(pattern: Pattern): Spans {
    const known = this.#known(pattern);
    if (known) return known;
    if (table.kinds[pattern] === LITERAL) return this.#leaves.of(pattern);
    const spans = this.#evaluate(pattern, ANYWHERE);
    // Room for phrases that were parsed after this matcher was made.
    if (pattern >= this.#found.length) this.#found = grown(this.#found, table.size);
    this.#found[pattern] = this.#lists.push(spans) - 1;
    return spans;
  }

  #known(pattern: Pattern): Spans | undefined {
    return this.#lists[this.#found[pattern] ?? 0];
  }

  /** The pattern's spans that stand in some units; no span of it leaves its unit, unless the units are `ANYWHERE`. */
  #within(pattern: Pattern, units: UnitSet): Spans {
    if (units === ANYWHERE) return this.#spans(pattern);
    if (table.kinds[pattern] === LITERAL) return this.#clipped(this.#leaves.of(pattern), pattern, units);
    const known = this.#known(pattern);
    return known ? this.#clipped(known, pattern, units) : this.#evaluate(pattern, units);
  }

  #clipped(spans: Spans, pattern: Pattern, units: UnitSet): Spans {
    const own = this.sets.isLong(spans) ? this.#units.of(pattern) : ANYWHERE;
    if (own !== ANYWHERE) return this.sets.clippedByUnit(spans, own, units, this.#pool);
    this.sets.addClipped(spans, units, this.#pool);
    return this.#pool.take();
  }

  #evaluate(pattern: Pattern, units: UnitSet): Spans {
    switch (table.kinds[pattern]) {
      case NAMED: {
        const { patterns, ranges } = this.#meanings.of(pattern);
        if (!ranges) return this.#union(patterns, 0, patterns.length, units);
        const spans = this.#leaves.of(pattern);
        return units === ANYWHERE ? spans : this.#clipped(spans, pattern, units);
      }
      case ANY:
      case OPTIONAL:
        return this.#union(table.parts, table.from[pattern] ?? 0, table.from[pattern + 1] ?? 0, units);
      case GUARDED:
        return this.#guarded(pattern, units);
      default: {
        const own = this.#units.of(pattern);
        const common = units === ANYWHERE ? own : this.sets.together(own, units);
        return common === NOWHERE ? noSpans : this.#sequence(pattern, common);
      }
    }
  }

  /** What the options from `from` to before `to` found. */
  #union(options: readonly Pattern[], from: number, to: number, units: UnitSet): Spans {
    let only: Pattern = NONE;
    let words: Pattern[] | undefined;
    let lists: Spans[] | undefined;
    for (let at = from; at < to; at++) {
      const option = options[at] ?? NONE;
      if (!this.#presence.may(option)) continue;
      if (table.kinds[option] === LITERAL && !this.sets.isLong(this.#leaves.of(option))) {
        if (words) words.push(option);
        else if (only === NONE && !lists) only = option;
        else words = [option];
        continue;
      }
      if (!this.sets.overlap(this.#units.of(option), units)) continue;
      const spans = this.#within(option, units);
      if (spans !== noSpans) (lists ??= []).push(spans);
    }
    if (only === NONE && !words && (!lists || lists.length === 1)) return lists?.[0] ?? noSpans;
    if (only !== NONE && !words && !lists && units === ANYWHERE) return this.#leaves.of(only);
    if (only !== NONE) this.#addWord(only, units);
    for (const word of words ?? none) this.#addWord(word, units);
    for (const spans of lists ?? none) this.#pool.addAll(spans);
    return this.#pool.take();
  }

  #addWord(literal: Pattern, units: UnitSet): void {
    const spans = this.#leaves.of(literal);
    if (units === ANYWHERE) this.#pool.addAll(spans);
    else this.sets.addClipped(spans, units, this.#pool);
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
}

const none: readonly never[] = [];
