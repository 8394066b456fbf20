import type { LibraryClause } from "../library/clause.js";
import type { Variable } from "../library/variable.js";

/** By topic, in the order of the clauses: what they ask a deal for. */
export function declaredVariables(clauses: readonly LibraryClause[]): Map<string, Readonly<Record<string, Variable>>> {
  const declared = new Map<string, Readonly<Record<string, Variable>>>();
  for (const { topic, variables } of clauses) declared.set(topic, { ...declared.get(topic), ...variables });
  return declared;
}
