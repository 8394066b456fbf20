import type { Deal } from "../../src/draft/deal.js";
import { draft } from "../../src/draft/draft.js";
import { clausesOf } from "../../src/document/walk.js";
import type { LibraryClause } from "../../src/library/clause.js";
import type { Library } from "../../src/library/library.js";

/** The lines of one clause as a drafted contract prints them, numbers included only where they are cited. */
export function clauseText(library: Library, deal: Deal, clause: LibraryClause): string[] {
  const drafted = draft(library, deal, "0".repeat(64));
  if (!drafted.ok) throw new Error(JSON.stringify(drafted.problems));
  const { contract } = drafted.value;
  const own = clausesOf(contract.root).filter(({ identity }) => identity?.clause === clause.id);
  const others = clausesOf(contract.root).filter(({ identity }) => identity !== undefined && identity.clause !== clause.id);
  return own.flatMap(({ range: [start, end] }) => {
    const foreign = others.filter(({ range }) => range[0] >= start && range[1] <= end && range[1] - range[0] < end - start);
    const stop = foreign.length > 0 ? Math.min(...foreign.map(({ range }) => range[0])) : end;
    return contract.text
      .slice(start, stop)
      .split(/[\n\t]/u)
      .filter((line) => line !== "");
  });
}
