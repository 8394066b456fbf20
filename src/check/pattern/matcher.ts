import type { Range } from "../../base/range.js";
import { roleMarks } from "../view/role-view.js";
import type { Gap, Pattern } from "./parse-pattern.js";

/** Spans in the order of their starts; `ends` runs beside `starts`. */
interface Spans {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Resolves `{name}`: a list of patterns of the lexicon, or ready spans (facts, roles). */
export type Names = (name: string) => readonly Pattern[] | readonly Range[] | undefined;

const gapLength: Readonly<Record<Gap, number>> = { none: 0, short: 15, long: 80, "same-party": 30 };

/**
 * Finds patterns in one text in linear time: every literal is looked up once, and a pattern joins the lists of what its parts
 * found. There is no backtracking: per end position only the latest start is kept, since what follows depends on the end alone.
 */
export class Matcher {
  readonly #text: string;
  readonly #names: Names;
  readonly #literals = new Map<string, Spans>();
  readonly #patterns = new Map<Pattern, Spans>();
  readonly #named = new Map<string, Spans>();
  /** Where each code unit of the text stands. */
  readonly #places = new Map<number, number[]>();
  /** For each offset, where its sentence ends (。！？ or line end), where its clause ends (； too), where a party is named (or the clause ends). */
  readonly #sentenceEnd: Int32Array;
  readonly #clauseEnd: Int32Array;
  readonly #partyNamed: Int32Array;

  constructor(text: string, names: Names) {
    this.#text = text;
    this.#names = names;
    for (let at = 0; at < text.length; at++) {
      const places = this.#places.get(text.charCodeAt(at));
      if (places) places.push(at);
      else this.#places.set(text.charCodeAt(at), [at]);
    }
    this.#sentenceEnd = nextOf(text, "。！？\n");
    this.#clauseEnd = nextOf(text, "；。！？\n");
    this.#partyNamed = nextOf(text, `；。！？\n${Object.values(roleMarks).join("")}`);
  }

  /** Where the pattern is found, shortest spans, in order; a span never leaves its sentence. */
  find(pattern: Pattern): Range[] {
    const { starts, ends } = this.#spans(pattern);
    return starts.map((start, at): Range => [start, ends[at] ?? start]);
  }

  /** The first span that lies inside `within`. */
  findIn(pattern: Pattern, within: Range): Range | undefined {
    const { starts, ends } = this.#spans(pattern);
    for (let at = firstNotBefore(starts, within[0]); at < starts.length; at++) {
      const start = starts[at] ?? 0;
      if (start >= within[1]) return undefined;
      const end = ends[at] ?? 0;
      if (end <= within[1]) return [start, end];
    }
    return undefined;
  }

  /** Every span that lies inside `within`. */
  findAllIn(pattern: Pattern, within: Range): Range[] {
    const { starts, ends } = this.#spans(pattern);
    const found: Range[] = [];
    for (let at = firstNotBefore(starts, within[0]); at < starts.length; at++) {
      const start = starts[at] ?? 0;
      if (start >= within[1]) break;
      const end = ends[at] ?? 0;
      if (end <= within[1]) found.push([start, end]);
    }
    return found;
  }

  #spans(pattern: Pattern): Spans {
    const known = this.#patterns.get(pattern);
    if (known) return known;
    const spans = this.#evaluate(pattern);
    this.#patterns.set(pattern, spans);
    return spans;
  }

  #evaluate(pattern: Pattern): Spans {
    switch (pattern.type) {
      case "literal":
        return this.#literal(pattern.text);
      case "named":
        return this.#name(pattern.name);
      case "any":
        return union(pattern.options.map((option) => this.#spans(option)));
      case "guarded":
        return this.#guarded(pattern);
      case "sequence":
        return this.#sequence(pattern.items);
    }
  }

  #guarded({ pattern, notAfter, notBefore }: Extract<Pattern, { type: "guarded" }>): Spans {
    const spans = this.#spans(pattern);
    if (spans.starts.length === 0) return spans;
    const before = new Set(notAfter ? this.#spans(notAfter).ends : []);
    const after = new Set(notBefore ? this.#spans(notBefore).starts : []);
    const kept = [...spans.starts.keys()].filter((at) => !before.has(spans.starts[at] ?? 0) && !after.has(spans.ends[at] ?? 0));
    return { starts: kept.map((at) => spans.starts[at] ?? 0), ends: kept.map((at) => spans.ends[at] ?? 0) };
  }

  #literal(literal: string): Spans {
    const known = this.#literals.get(literal);
    if (known) return known;
    const starts = this.#occurrences(literal);
    const spans = { starts, ends: starts.map((start) => start + literal.length) };
    this.#literals.set(literal, spans);
    return spans;
  }

  /** Looks at the places of the literal's rarest character only. */
  #occurrences(literal: string): number[] {
    let rarest: readonly number[] | undefined;
    let offset = 0;
    for (let at = 0; at < literal.length; at++) {
      const places = this.#places.get(literal.charCodeAt(at));
      if (places === undefined) return [];
      if (rarest === undefined || places.length < rarest.length) [rarest, offset] = [places, at];
    }
    return (rarest ?? []).map((place) => place - offset).filter((start) => start >= 0 && this.#text.startsWith(literal, start));
  }

  #name(name: string): Spans {
    const known = this.#named.get(name);
    if (known) return known;
    const meaning = this.#names(name);
    if (meaning === undefined) throw new Error(`unknown name {${name}} in a pattern`);
    const spans = union(meaning.map((one) => ("type" in one ? this.#spans(one) : { starts: [one[0]], ends: [one[1]] })));
    this.#named.set(name, spans);
    return spans;
  }

  #sequence(items: readonly { readonly gap: Gap; readonly pattern: Pattern }[]): Spans {
    // A literal that the text lacks settles it before any group is looked up.
    if (items.some(({ pattern }) => pattern.type === "literal" && this.#literal(pattern.text).starts.length === 0)) return none;
    let found: Spans | undefined;
    let pendingGap: Gap | undefined;
    for (const { gap, pattern } of items) {
      const right = this.#spans(pattern);
      const optional = pattern.type === "any" && pattern.optional;
      const widest = wider(pendingGap, gap);
      if (found === undefined) {
        found = right;
        if (optional) throw new Error("a pattern begins with something optional");
      } else {
        const joined = this.#join(found, right, widest);
        found = optional ? union([joined, found]) : joined;
        pendingGap = optional ? widest : undefined;
      }
      if (found.starts.length === 0) return found;
    }
    return found ?? none;
  }

  #join(left: Spans, right: Spans, gap: Gap): Spans {
    if (left.starts.length === 0 || right.starts.length === 0) return none;
    const reach = gapLength[gap];
    const limit = gap === "short" ? this.#clauseEnd : gap === "long" ? this.#sentenceEnd : this.#partyNamed;
    const latestStart = new Map<number, number>();
    for (const [at, end] of left.ends.entries()) {
      const start = left.starts[at] ?? 0;
      const last = Math.min(end + reach, gap === "none" ? end : (limit[end] ?? end));
      for (let next = firstNotBefore(right.starts, end); next < right.starts.length && (right.starts[next] ?? 0) <= last; next++) {
        const rightEnd = right.ends[next] ?? 0;
        const known = latestStart.get(rightEnd);
        if (known === undefined || known < start) latestStart.set(rightEnd, start);
      }
    }
    const keys = new Float64Array(latestStart.size);
    let count = 0;
    for (const [end, start] of latestStart) keys[count++] = key(start, end);
    return unpacked(keys);
  }
}

const none: Spans = { starts: [], ends: [] };

const wider = (pending: Gap | undefined, gap: Gap): Gap => (pending !== undefined && gapLength[pending] > gapLength[gap] ? pending : gap);

function union(all: readonly Spans[]): Spans {
  const filled = all.filter((spans) => spans.starts.length > 0);
  const [only] = filled;
  if (only === undefined) return none;
  if (filled.length === 1) return only;
  const keys = new Float64Array(filled.reduce((sum, spans) => sum + spans.starts.length, 0));
  let count = 0;
  for (const { starts, ends } of filled) for (const [at, start] of starts.entries()) keys[count++] = key(start, ends[at] ?? start);
  return unpacked(keys);
}

/** A span as one number, so that sorting by start and then end is sorting numbers; good for texts below 2^26 characters. */
const key = (start: number, end: number): number => start * 67_108_864 + end;

function unpacked(keys: Float64Array): Spans {
  keys.sort();
  const starts: number[] = [];
  const ends: number[] = [];
  let last = -1;
  for (const one of keys) {
    if (one === last) continue;
    last = one;
    starts.push(Math.floor(one / 67_108_864));
    ends.push(one % 67_108_864);
  }
  return { starts, ends };
}

function firstNotBefore(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** For each offset the offset of the next character of `stops`, or the text's length. */
function nextOf(text: string, stops: string): Int32Array {
  const next = new Int32Array(text.length + 1);
  let stop = text.length;
  for (let at = text.length; at >= 0; at--) {
    if (stops.includes(text.charAt(at)) && at < text.length) stop = at;
    next[at] = stop;
  }
  return next;
}
