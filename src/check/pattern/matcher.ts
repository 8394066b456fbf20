import type { Range } from "../../base/range.js";
import { GapLimits, wider } from "./gap-limits.js";
import { Joiner } from "./joiner.js";
import { Occurrences } from "./occurrences.js";
import { patternCount, type Gap, type Pattern, type SequenceItem } from "./parse-pattern.js";
import { noSpans, SpanPool, type Spans } from "./span-pool.js";
import { ANYWHERE, NOWHERE, UnitSets, type UnitSet } from "./unit-sets.js";

/** Resolves `{name}`: a list of patterns of the lexicon, or ready spans (facts, roles). */
export type Names = (name: string) => readonly Pattern[] | readonly Range[] | undefined;

/**
 * Finds patterns in one text in linear time: every literal is looked up once, and a pattern joins the lists of what its parts
 * found. There is no backtracking: per end position only the latest start is kept, since what follows depends on the end alone.
 * Parts are joined only if they stand together in some unit of the text, which those of most patterns do not.
 */
export class Matcher {
  readonly #names: Names;
  readonly #occurrences: Occurrences;
  readonly #pool = new SpanPool();
  readonly #joiner: Joiner;
  readonly #sets: UnitSets;
  readonly #meanings = new Map<string, readonly Pattern[] | readonly Range[]>();
  /** What is known so far, by the pattern's id. */
  readonly #found = new Array<Spans | undefined>(patternCount());
  readonly #units = new Array<UnitSet | undefined>(patternCount());

  constructor(text: string, names: Names) {
    this.#names = names;
    this.#occurrences = new Occurrences(text);
    const limits = new GapLimits(text);
    this.#joiner = new Joiner(this.#pool, limits, text.length);
    this.#sets = new UnitSets(limits.long);
  }

  /**
   * Where the pattern is found, shortest spans, in order; a span never leaves its sentence. Spans whose sentence cannot hold
   * each of `beside` may be left out.
   */
  find(pattern: Pattern, beside: readonly Pattern[] = []): Range[] {
    let units = ANYWHERE;
    if (beside.length > 0) units = this.#unitsOf(pattern);
    for (const other of beside) if (units !== NOWHERE) units = this.#sets.together(units, this.#unitsOf(other));
    if (units === NOWHERE) return [];
    const { from, to } = this.#within(pattern, units);
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
    const known = this.#found[pattern.id];
    if (known) return known;
    const spans = this.#evaluate(pattern);
    this.#found[pattern.id] = spans;
    return spans;
  }

  #evaluate(pattern: Pattern): Spans {
    switch (pattern.type) {
      case "literal":
        return this.#literal(pattern.text);
      case "named":
        return this.#named(pattern.name);
      case "any":
        return this.#union(pattern.options, ANYWHERE);
      case "guarded":
        return this.#guarded(pattern, ANYWHERE);
      case "sequence": {
        const units = this.#unitsOf(pattern);
        return units === NOWHERE ? noSpans : this.#sequence(pattern.items, units);
      }
    }
  }

  /** The pattern's spans that stand in some units; no span of it leaves its unit, unless the units are `ANYWHERE`. */
  #within(pattern: Pattern, units: UnitSet): Spans {
    if (units === ANYWHERE) return this.#spans(pattern);
    const known = this.#found[pattern.id];
    if (known) return this.#clipped(known, this.#unitsOf(pattern), units);
    switch (pattern.type) {
      case "literal":
        return this.#clipped(this.#spans(pattern), this.#unitsOf(pattern), units);
      case "named": {
        const meaning = this.#meaning(pattern.name);
        return isPatterns(meaning) ? this.#union(meaning, units) : this.#clipped(this.#spans(pattern), this.#unitsOf(pattern), units);
      }
      case "any":
        return this.#union(pattern.options, units);
      case "guarded":
        return this.#guarded(pattern, units);
      case "sequence": {
        const common = this.#sets.together(this.#unitsOf(pattern), units);
        return common === NOWHERE ? noSpans : this.#sequence(pattern.items, common);
      }
    }
  }

  #clipped(spans: Spans, own: UnitSet, units: UnitSet): Spans {
    if (own === units) return spans;
    const { starts, ends } = this.#pool;
    let at = spans.from;
    this.#sets.eachOfBoth(own, units, (start, end) => {
      at = this.#pool.firstFrom({ from: at, to: spans.to }, start);
      for (; at < spans.to && (starts[at] ?? 0) < end; at++) this.#pool.add(starts[at] ?? 0, ends[at] ?? 0);
    });
    return this.#pool.take();
  }

  #literal(literal: string): Spans {
    this.#occurrences.each(literal, (start) => {
      this.#pool.add(start, start + literal.length);
    });
    return this.#pool.take();
  }

  #named(name: string): Spans {
    const meaning = this.#meaning(name);
    if (isPatterns(meaning)) return this.#union(meaning, ANYWHERE);
    for (const [start, end] of meaning) this.#pool.add(start, end);
    return this.#pool.take();
  }

  #meaning(name: string): readonly Pattern[] | readonly Range[] {
    const known = this.#meanings.get(name);
    if (known) return known;
    const meaning = this.#names(name);
    if (meaning === undefined) throw new Error(`unknown name {${name}} in a pattern`);
    this.#meanings.set(name, meaning);
    return meaning;
  }

  #union(options: readonly Pattern[], units: UnitSet): Spans {
    const filled: Spans[] = [];
    for (const option of options) {
      if (!this.#sets.overlap(this.#unitsOf(option), units)) continue;
      const spans = this.#within(option, units);
      if (spans !== noSpans) filled.push(spans);
    }
    const [only] = filled;
    if (only === undefined) return noSpans;
    if (filled.length === 1) return only;
    for (const spans of filled) this.#pool.addAll(spans);
    return this.#pool.take();
  }

  #guarded({ pattern, notAfter, notBefore }: Extract<Pattern, { type: "guarded" }>, units: UnitSet): Spans {
    const spans = this.#within(pattern, units);
    if (spans === noSpans) return noSpans;
    const before = notAfter ? this.#spans(notAfter) : noSpans;
    const after = notBefore ? this.#spans(notBefore) : noSpans;
    const { starts, ends } = this.#pool;
    const endsBefore = new Set(ends.subarray(before.from, before.to));
    const startsAfter = new Set(starts.subarray(after.from, after.to));
    for (let at = spans.from; at < spans.to; at++) {
      const [start, end] = this.#rangeAt(at);
      if (!endsBefore.has(start) && !startsAfter.has(end)) this.#pool.add(start, end);
    }
    return this.#pool.take();
  }

  #sequence(items: readonly SequenceItem[], units: UnitSet): Spans {
    let found: Spans | undefined;
    let pendingGap: Gap | undefined;
    for (const { gap, pattern } of items) {
      const right = this.#within(pattern, units);
      const optional = mayBeAbsent(pattern);
      const widest = wider(pendingGap, gap);
      if (found === undefined) {
        found = right;
        if (optional) throw new Error("a pattern begins with something optional");
      } else {
        const joined = this.#joiner.join(found, right, widest);
        found = optional ? this.#both(joined, found) : joined;
        pendingGap = optional ? widest : undefined;
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
    const known = this.#units[pattern.id];
    if (known !== undefined) return known;
    const units = this.#look(pattern);
    this.#units[pattern.id] = units;
    return units;
  }

  #look(pattern: Pattern): UnitSet {
    switch (pattern.type) {
      case "literal":
        return this.#sets.of(this.#spans(pattern), this.#pool);
      case "named": {
        const meaning = this.#meaning(pattern.name);
        return isPatterns(meaning) ? this.#unitsOfAny(meaning) : this.#sets.of(this.#spans(pattern), this.#pool);
      }
      case "any":
        return this.#unitsOfAny(pattern.options);
      case "guarded":
        return this.#unitsOf(pattern.pattern);
      case "sequence":
        return this.#unitsOfAll(pattern.items);
    }
  }

  #unitsOfAny(options: readonly Pattern[]): UnitSet {
    const sets: UnitSet[] = [];
    for (const option of options) {
      const set = this.#unitsOf(option);
      if (set !== NOWHERE) sets.push(set);
    }
    return this.#sets.union(sets);
  }

  /** Literals first: one that the text lacks settles it before any group is looked up. */
  #unitsOfAll(items: readonly SequenceItem[]): UnitSet {
    const leaves = (item: SequenceItem): boolean => mayBeAbsent(item.pattern) && this.#unitsOf(item.pattern) === ANYWHERE;
    let units: UnitSet | undefined;
    for (const literals of [true, false])
      for (const { pattern } of items) {
        if ((pattern.type === "literal") !== literals || mayBeAbsent(pattern)) continue;
        const own = this.#unitsOf(pattern);
        if (own === NOWHERE) return NOWHERE;
        units = units === undefined ? own : this.#sets.together(units, own);
        if (units === NOWHERE) return items.some(leaves) ? ANYWHERE : NOWHERE;
      }
    return items.some(leaves) ? ANYWHERE : (units ?? NOWHERE);
  }
}

const mayBeAbsent = (pattern: Pattern): boolean => pattern.type === "any" && pattern.optional;

const isPatterns = (meaning: readonly Pattern[] | readonly Range[]): meaning is readonly Pattern[] => {
  const [first] = meaning;
  return first !== undefined && "type" in first;
};
