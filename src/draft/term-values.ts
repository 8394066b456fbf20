import { say } from "../base/bilingual.js";
import type { Problem } from "../base/problem.js";
import { fail, ok, type Result } from "../base/result.js";
import { z } from "zod";
import type { LibraryClause } from "../library/clause.js";
import { parseWith } from "../library/schema-problems.js";
import type { Variable } from "../library/variable.js";
import type { Deal } from "./deal.js";
import { valueSchema, type Value } from "./values.js";

/** By topic: the variables that its chosen clauses declare and their values. */
export type TermValues = Readonly<
  Record<string, { readonly variables: Readonly<Record<string, Variable>>; readonly values: Readonly<Record<string, Value>> }>
>;

/** Validates `deal.terms` against what the chosen clauses declare: missing, wrong and unused values, all at once. */
export function termValues(clauses: readonly LibraryClause[], deal: Deal): Result<TermValues> {
  const problems: Problem[] = [];
  const declared = new Map<string, Record<string, Variable>>();
  for (const clause of clauses) declared.set(clause.topic, { ...declared.get(clause.topic), ...clause.variables });

  const terms: Record<string, { variables: Record<string, Variable>; values: Record<string, Value> }> = {};
  for (const [topic, variables] of declared) {
    const schema = z.strictObject(Object.fromEntries(Object.entries(variables).map(([name, variable]) => [name, valueSchema(variable)])));
    const parsed = parseWith<Record<string, Value>>(schema, deal.terms[topic] ?? {}, `terms.${topic}`);
    if (parsed.ok) terms[topic] = { variables, values: parsed.value };
    else problems.push(...parsed.problems.map((problem) => withLabel(problem, topic, variables)));
  }
  for (const topic of Object.keys(deal.terms))
    if (!declared.has(topic))
      problems.push({
        at: `terms.${topic}`,
        seen: say("填写了没有用到的内容", "saw values that no chosen clause uses"),
        expected: say("只填写所选条款的变量", "only variables of the chosen clauses"),
        hint: say("删除它，或选用包含它的条款", "Remove it, or choose a clause that uses it"),
      });
  return problems.length > 0 ? fail(...problems) : ok(terms);
}

/** Adds the variable's own question to a problem about it, so that a lawyer knows what is asked. */
function withLabel(problem: Problem, topic: string, variables: Readonly<Record<string, Variable>>): Problem {
  const name = problem.at.slice(`terms.${topic}#`.length).split(".")[0] ?? "";
  const variable = variables[name];
  if (variable === undefined) return { ...problem, at: problem.at.replace("#", ".") };
  return {
    ...problem,
    at: problem.at.replace("#", "."),
    hint: problem.hint ?? say(`填写“${variable.label}”`, `Fill in “${variable.label_en}”`),
  };
}
