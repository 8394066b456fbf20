import { say } from "../base/bilingual.js";
import type { Problem } from "../base/problem.js";
import type { LibraryClause } from "../library/clause.js";
import { evaluate } from "../library/formula/evaluate.js";
import { camelCase, type Constant } from "../library/formula/formula-book.js";
import { namesOf } from "../library/formula/expression.js";
import { parseExpression } from "../library/formula/parse-expression.js";
import { printFigure } from "../library/formula/print-figure.js";

/** Values that contradict each other, such as more special sessions than sessions; a bound over values that the deal lacks does not apply. */
export function boundProblems(clauses: readonly LibraryClause[], constants: Readonly<Record<string, Constant>>): Problem[] {
  return clauses.flatMap((clause) => {
    const topic = camelCase(clause.topic);
    const find = (name: string): Constant | undefined => constants[`${topic}.${name}`] ?? constants[name];
    return Object.entries(clause.bounds).flatMap(([name, { min, max }]) => [
      ...check(name, min, (a, b) => a.gte(b), ["不小于", "not less than"]),
      ...check(name, max, (a, b) => a.lte(b), ["不大于", "not more than"]),
    ]);

    function check(
      name: string,
      bound: string | undefined,
      fits: (a: Figure, b: Figure) => boolean,
      [zh, en]: readonly [zh: string, en: string],
    ): Problem[] {
      const [constant, expression] = [find(name), bound === undefined ? undefined : parseExpression(bound)];
      if (constant?.operand.type !== "number" || expression === undefined || namesOf(expression).some((one) => find(one) === undefined))
        return [];
      const limit = evaluate(expression, { operand: (one) => operandOf(find(one)), sum: none, previous: none });
      if (fits(constant.operand.value, limit)) return [];
      const [seen, wanted] = [constant.operand.value, limit].map((value) => printFigure(value, constant.kind));
      const variable = clause.variables[name];
      return [
        {
          at: `terms.${clause.topic}.${name}`,
          seen: say(`现为 ${seen ?? ""}`, `saw ${seen ?? ""}`),
          expected: say(`${zh} ${wanted ?? ""}`, `${en} ${wanted ?? ""}`),
          ...(variable === undefined ? {} : { hint: say(`修改“${variable.label}”`, `Change “${variable.label_en}”`) }),
        },
      ];
    }
  });
}

type Figure = Extract<Constant["operand"], { type: "number" }>["value"];

const none = (): never => {
  throw new Error("a bound compares constants only");
};

const operandOf = (constant: Constant | undefined): Constant["operand"] => constant?.operand ?? none();
