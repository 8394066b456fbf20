import type { Decimal } from "../../base/decimal.js";

/** The functions that a formula may call; see `evaluate` for what each gives. */
export const formulaFunctions = ["min", "max", "below", "total", "nth", "rate", "progressive", "sum", "previous"] as const;
export type FormulaFunction = (typeof formulaFunctions)[number];

/** A formula of a clause, such as `min(members * memberPrice, memberCap)`. Names may be qualified: `fees.basic`. */
export type Expression =
  | { readonly type: "number"; readonly value: Decimal }
  | { readonly type: "name"; readonly name: string }
  | { readonly type: "operation"; readonly operator: "+" | "-" | "*" | "/"; readonly left: Expression; readonly right: Expression }
  | { readonly type: "call"; readonly name: FormulaFunction; readonly args: readonly Expression[] };

/** Every name that an expression mentions, in order. */
export function namesOf(expression: Expression): string[] {
  switch (expression.type) {
    case "number":
      return [];
    case "name":
      return [expression.name];
    case "operation":
      return [...namesOf(expression.left), ...namesOf(expression.right)];
    case "call":
      return expression.args.flatMap(namesOf);
  }
}
