import type { Library } from "../../library/library.js";
import type { LibraryChanges } from "../contract/library.js";

interface Edition {
  readonly library: Library;
  readonly files: Readonly<Record<string, string>>;
}

type Change = LibraryChanges["clauses"][number];

/** What differs between two libraries, entry by entry, each list in the order of ids. */
export function libraryChanges({ library: before, files: old }: Edition, { library: after, files: fresh }: Edition): LibraryChanges {
  const byId = (rules: Library["rules"]) => Object.fromEntries(rules.map((rule) => [rule.id, rule]));
  return {
    clauses: differences(before.clauses, after.clauses).map((change) => ({
      ...change,
      from: before.clauses[change.id]?.version ?? null,
      to: after.clauses[change.id]?.version ?? null,
    })),
    files: differences(old, fresh),
    rules: differences(byId(before.rules), byId(after.rules)),
    laws: differences(before.laws, after.laws),
    topics: differences(before.topics, after.topics),
    templates: differences(before.templates, after.templates),
  };
}

function differences(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): Omit<Change, "from" | "to">[] {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return ids.flatMap((id): Omit<Change, "from" | "to">[] => {
    const [was, is] = [Object.hasOwn(before, id) ? before[id] : undefined, Object.hasOwn(after, id) ? after[id] : undefined];
    if (was === undefined) return [{ id, change: "added" }];
    if (is === undefined) return [{ id, change: "removed" }];
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ id, change: "changed" }];
  });
}
