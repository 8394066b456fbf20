import type { LibraryClause } from "./clause.js";
import { isHead } from "./is-head.js";
import type { Library } from "./library.js";
import type { Stance } from "./terms.js";

/**
 * The texts of a topic in the order in which one side gives way: its own by rank, the balanced
 * ones, the other side's from the nearest on. `concede` of
 * each says when it may be accepted.
 */
export function ladder(library: Library, topic: string, stance: Stance): LibraryClause[] {
  const distance = (other: Stance): number => (other === stance ? 0 : other === "balanced" ? 1 : 2);
  return negotiable(library, topic).toSorted(
    (a, b) => distance(a.stance) - distance(b.stance) || (distance(a.stance) < 2 ? a.rank - b.rank : b.rank - a.rank),
  );
}

const byTopic = new WeakMap<Library, ReadonlyMap<string, readonly LibraryClause[]>>();

/** The texts of a topic to choose from, sought once a library. */
function negotiable(library: Library, topic: string): readonly LibraryClause[] {
  const known = byTopic.get(library);
  if (known) return known.get(topic) ?? [];
  const found = Map.groupBy(
    Object.values(library.clauses).filter((clause) => isHead(clause) && clause.concede !== undefined),
    (clause) => clause.topic,
  );
  byTopic.set(library, found);
  return found.get(topic) ?? [];
}
