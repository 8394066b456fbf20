import { say } from "../base/bilingual.js";
import type { Problem } from "../base/problem.js";
import { fail, ok, type Result } from "../base/result.js";
import type { LibraryClause } from "../library/clause.js";
import { parseWith } from "../library/schema-problems.js";
import type { Variable } from "../library/variable.js";
import type { Deal } from "./deal.js";
import { declaredVariables } from "./declared-variables.js";
import { valueSchema, type Value } from "./values.js";

/** By topic: the variables that its chosen clauses declare and their values. */
export type TermValues = Readonly<
  Record<string, { readonly variables: Readonly<Record<string, Variable>>; readonly values: Readonly<Record<string, Value>> }>
>;

/**
 * Validates `deal.terms` against what the chosen clauses declare: missing, wrong and unknown values, all at once. A value that only
 * other texts of the library use is left aside, so that a deal can change tier or stance; `unusedTerms` names it.
 */
export function termValues(clauses: readonly LibraryClause[], deal: Deal, known: KnownTerms): Result<TermValues> {
  const problems: Problem[] = [];
  const declared = declaredVariables(clauses);

  const terms: Record<string, { variables: Record<string, Variable>; values: Record<string, Value> }> = {};
  for (const [topic, variables] of declared) {
    const given = deal.terms[topic] ?? {};
    const values: Record<string, Value> = {};
    for (const [name, variable] of Object.entries(variables)) {
      const parsed = parseWith(valueSchema(variable), Object.hasOwn(given, name) ? given[name] : undefined, `terms.${topic}.${name}`);
      if (parsed.ok) values[name] = parsed.value;
      else problems.push(...parsed.problems.map((problem) => withLabel(problem, variable)));
    }
    for (const name of Object.keys(given))
      if (!Object.hasOwn(variables, name) && known[topic]?.has(name) !== true) problems.push(unknownField(topic, name));
    terms[topic] = { variables, values };
  }
  for (const [topic, values] of Object.entries(deal.terms))
    if (!declared.has(topic) && Object.keys(values).some((name) => known[topic]?.has(name) !== true))
      problems.push({
        at: `terms.${topic}`,
        seen: say("填写了没有用到的内容", "saw values that no chosen clause uses"),
        expected: say("只填写所选条款的变量", "only variables of the chosen clauses"),
        hint: say("删除它，或选用包含它的条款", "Remove it, or choose a clause that uses it"),
      });
  return problems.length > 0 ? fail(...problems) : ok(terms);
}

/** By topic: the names of all variables that any clause of the library declares. */
export type KnownTerms = Readonly<Record<string, ReadonlySet<string>>>;

export function knownTerms(clauses: Iterable<LibraryClause>): KnownTerms {
  const known: Record<string, Set<string>> = {};
  for (const { topic, variables } of clauses) {
    const names = (known[topic] ??= new Set());
    for (const name of Object.keys(variables)) names.add(name);
  }
  return known;
}

/** The values of a deal that none of the chosen clauses uses, as `topic.name`. */
export const unusedTerms = (deal: Deal, terms: TermValues): string[] =>
  Object.entries(deal.terms).flatMap(([topic, values]) =>
    Object.keys(values)
      .filter((name) => terms[topic]?.variables[name] === undefined)
      .map((name) => `${topic}.${name}`),
  );

const unknownField = (topic: string, name: string): Problem => ({
  at: `terms.${topic}.${name}`,
  seen: say("出现未知字段", "saw an unknown field"),
  expected: say("没有这个字段", "no such field"),
  hint: say("删除它，或改正字段名的拼写", "Remove it or correct its spelling"),
});

/** Adds the variable's own question to a problem about it, so that a lawyer knows what is asked. */
const withLabel = (problem: Problem, variable: Variable): Problem => ({
  ...problem,
  at: problem.at.replace("#", "."),
  hint: problem.hint ?? say(`填写“${variable.label}”`, `Fill in “${variable.label_en}”`),
});
