import type { MatchedBy } from "./comparison.js";
import { bigramsOf, similarity, type Bigrams } from "./similarity.js";
import type { Unit } from "./units.js";
import type { Version } from "./version.js";

export interface Match {
  readonly old: number;
  readonly new: number;
  readonly by: MatchedBy;
  /** Whether it stands elsewhere in the order than the other matches. */
  readonly moved: boolean;
}

/** From here on two clauses of different names count as one that was renamed. */
const ALIKE = 0.5;

/**
 * Which units of two versions are the same one: by the library's identity, then by number and title, by title alone, and by
 * their words. Each is matched once.
 */
export function matchUnits(oldVersion: Version, old: readonly Unit[], newVersion: Version, fresh: readonly Unit[]): Match[] {
  const matches = new Map<number, { readonly new: number; readonly by: MatchedBy }>();
  const taken = new Set<number>();
  const take = (from: number, to: number, by: MatchedBy): void => {
    matches.set(from, { new: to, by });
    taken.add(to);
  };
  const keys: readonly (readonly [MatchedBy, (unit: Unit) => string])[] = [
    ["identity", ({ identity }) => identity ?? ""],
    ["number", ({ label, title }) => (title === "" ? "" : `${label} ${plain(title)}`)],
    ["title", ({ title }) => plain(title)],
  ];
  for (const [by, keyOf] of keys) {
    const [from, to] = [unique(old, keyOf, (at) => matches.has(at)), unique(fresh, keyOf, (at) => taken.has(at))];
    for (const [key, at] of from) {
      const other = to.get(key);
      if (other !== undefined) take(at, other, by);
    }
  }
  const words = (version: Version, units: readonly Unit[]): Bigrams[] =>
    units.map(({ paragraphs }) => bigramsOf(paragraphs.map((at) => version.paragraphs[at]?.text ?? "").join("")));
  const [oldWords, newWords] = [words(oldVersion, old), words(newVersion, fresh)];
  for (const { from, to } of alike(
    oldWords,
    newWords,
    (at) => matches.has(at),
    (at) => taken.has(at),
  ))
    if (!matches.has(from) && !taken.has(to)) take(from, to, "words");
  const pairs = [...matches].map(([from, { new: to, by }]) => ({ old: from, new: to, by })).sort((a, b) => a.new - b.new);
  const steady = longestAscent(pairs.map((pair) => pair.old));
  return pairs.map((pair, at) => ({ ...pair, moved: !steady.has(at) }));
}

const plain = (title: string): string => title.normalize("NFKC").replaceAll(/[^\p{L}\p{N}]/gu, "");

/** Keys that one unit has alone, among those not matched yet. */
function unique(units: readonly Unit[], keyOf: (unit: Unit) => string, isTaken: (at: number) => boolean): Map<string, number> {
  const found = new Map<string, number>();
  const twice = new Set<string>([""]);
  units.forEach((unit, at) => {
    const key = keyOf(unit);
    if (isTaken(at)) return;
    if (found.has(key)) twice.add(key);
    else found.set(key, at);
  });
  for (const key of twice) found.delete(key);
  return found;
}

/** Pairs that say much the same, the most alike first; of equal ones those that stand closest. */
function alike(old: readonly Bigrams[], fresh: readonly Bigrams[], isMatched: (at: number) => boolean, isTaken: (at: number) => boolean) {
  const pairs: { from: number; to: number; score: number }[] = [];
  const near = old.length * fresh.length > 250_000 ? 60 : Infinity;
  old.forEach((a, from) => {
    if (isMatched(from)) return;
    fresh.forEach((b, to) => {
      if (isTaken(to) || Math.abs(from - to) > near) return;
      const score = similarity(a, b);
      if (score >= ALIKE) pairs.push({ from, to, score });
    });
  });
  return pairs.sort((a, b) => b.score - a.score || Math.abs(a.from - a.to) - Math.abs(b.from - b.to) || a.from - b.from);
}

/** The places of a longest ascending selection of the numbers. */
function longestAscent(numbers: readonly number[]): Set<number> {
  const ends: number[] = [];
  const before = numbers.map((number, at) => {
    let length = ends.findIndex((end) => (numbers[end] ?? 0) >= number);
    if (length < 0) length = ends.length;
    ends[length] = at;
    return length === 0 ? -1 : (ends[length - 1] ?? -1);
  });
  const chosen = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) chosen.add(at);
  return chosen;
}
