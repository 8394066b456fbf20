import { grown } from "./grown.js";
import type { Leaves } from "./leaves.js";
import type { Meanings } from "./meanings.js";
import { ANY, GUARDED, LITERAL, NAMED, NONE, OPTIONAL, patternTable as table, type Pattern } from "./pattern-table.js";
import type { Presence } from "./presence.js";
import type { SpanPool } from "./span-pool.js";
import { ANYWHERE, NOWHERE, type UnitSet, type UnitSets } from "./unit-sets.js";

/** A list of spans that is sooner added to a set span by span than made a set of its own. */
const FEW = 16;

/** The units of a text in which patterns may stand, told from their parts alone, once each. */
export class PatternUnits {
  /** -1 where nothing is known yet. */
  #known = new Int32Array(table.size).fill(-1);
  readonly #presence: Presence;
  readonly #leaves: Leaves;
  readonly #meanings: Meanings;
  readonly #sets: UnitSets;
  readonly #pool: SpanPool;

  constructor(presence: Presence, leaves: Leaves, meanings: Meanings, sets: UnitSets, pool: SpanPool) {
    this.#presence = presence;
    this.#leaves = leaves;
    this.#meanings = meanings;
    this.#sets = sets;
    this.#pool = pool;
  }

  of(pattern: Pattern): UnitSet {
    const known = this.#known[pattern] ?? -1;
    if (known !== -1) return known;
    const units = this.#presence.may(pattern) ? this.#look(pattern) : NOWHERE;
    if (pattern >= this.#known.length) {
      const before = this.#known.length;
      this.#known = grown(this.#known, table.size).fill(-1, before);
    }
    return (this.#known[pattern] = units);
  }

  #look(pattern: Pattern): UnitSet {
    switch (table.kinds[pattern]) {
      case LITERAL:
        return this.#sets.of(this.#leaves.of(pattern), this.#pool);
      case NAMED: {
        const { patterns, ranges } = this.#meanings.of(pattern);
        return ranges ? this.#sets.of(this.#leaves.of(pattern), this.#pool) : this.#ofAny(patterns, 0, patterns.length);
      }
      case ANY:
      case OPTIONAL:
        return this.#ofAny(table.parts, table.from[pattern] ?? 0, table.from[pattern + 1] ?? 0);
      case GUARDED:
        return this.of(table.firstPart(pattern));
      default:
        return this.#ofAll(table.from[pattern] ?? 0, table.from[pattern + 1] ?? 0);
    }
  }

  #ofAny(options: readonly Pattern[], from: number, to: number): UnitSet {
    let units = NOWHERE;
    let own = false;
    for (let at = from; at < to; at++) {
      const option = options[at] ?? NONE;
      if (!this.#presence.may(option)) continue;
      let set = this.#known[option] ?? -1;
      if (set === -1 && table.kinds[option] === LITERAL) {
        const spans = this.#leaves.of(option);
        if (spans.to - spans.from <= FEW) {
          if (!own) units = this.#sets.copy(units);
          own = true;
          if (!this.#sets.add(units, spans, this.#pool)) return ANYWHERE;
          continue;
        }
      }
      if (set === -1) set = this.of(option);
      if (set === ANYWHERE) return ANYWHERE;
      if (set === NOWHERE || set === units) continue;
      if (units === NOWHERE) units = set;
      else {
        units = this.#sets.union(units, set, own);
        own = true;
      }
    }
    return units;
  }

  /** Of the parts from `from` to before `to`. Literals first, since they stand in the fewest units. */
  #ofAll(from: number, to: number): UnitSet {
    let units: UnitSet | undefined;
    for (const literals of both)
      for (let at = from; at < to; at += 2) {
        const item = table.parts[at + 1] ?? NONE;
        if ((table.kinds[item] === LITERAL) !== literals || table.mayBeAbsent(item)) continue;
        const own = this.of(item);
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
      if (table.mayBeAbsent(item) && this.of(item) === ANYWHERE) return true;
    }
    return false;
  }
}

const both = [true, false] as const;
