import type { LibraryClause } from "../../src/library/clause.js";

/** A deal's `terms` out of the clauses' own samples: what each of `clauses` declares, and nothing else. */
export function sampleTerms(clauses: readonly LibraryClause[]): Record<string, Record<string, unknown>> {
  const terms: Record<string, Record<string, unknown>> = {};
  for (const { topic, sample, variables } of clauses) if (Object.keys(variables).length > 0) terms[topic] = { ...terms[topic], ...sample };
  return terms;
}
