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
  return Object.values(library.clauses)
    .filter((clause) => clause.topic === topic && isHead(clause) && clause.concede !== undefined)
    .sort((a, b) => distance(a.stance) - distance(b.stance) || (distance(a.stance) < 2 ? a.rank - b.rank : b.rank - a.rank));
}
