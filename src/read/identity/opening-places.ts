import type { Manifest, ManifestClause } from "../../document/manifest.js";
import type { Contract } from "../../document/node.js";
import type { Range } from "../../base/range.js";

/**
 * Where the clauses that have no number stand: each from the words that it opens with, spaces aside, to the next of them or the end of
 * the part. They are sought in the order of the manifest; what was reworded there has no place.
 */
export function openingPlaces({ text, root }: Contract, { clauses }: Manifest): ReadonlyMap<ManifestClause, Range> {
  const places = new Map<ManifestClause, Range>();
  let waiting = clauses.filter(({ label, opening }) => label === "" && opening !== undefined);
  for (const { kind, range } of root.children) {
    if (kind === "annex") continue;
    const letters = lettersOf(text, range);
    const bare = letters.map((at) => text.charAt(at)).join("");
    let from = 0;
    const found: (readonly [clause: ManifestClause, start: number])[] = [];
    for (const clause of waiting) {
      const at = bare.indexOf(clause.opening ?? "", from);
      const start = at < 0 ? undefined : letters[at];
      if (start === undefined) continue;
      found.push([clause, start]);
      from = at + 1;
    }
    for (const [index, [clause, start]] of found.entries()) {
      const next = found[index + 1]?.[1] ?? range[1];
      places.set(clause, [start, start + text.slice(start, next).trimEnd().length]);
    }
    waiting = waiting.filter((clause) => !places.has(clause));
  }
  return places;
}

/** The offsets of a range's code units that are no white space. */
function lettersOf(text: string, [start, end]: Range): number[] {
  const letters: number[] = [];
  for (let at = start; at < end; at++) if (/\S/u.test(text.charAt(at))) letters.push(at);
  return letters;
}
