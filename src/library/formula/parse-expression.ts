import { decimal } from "../../base/decimal.js";
import { formulaFunctions, type Expression, type FormulaFunction } from "./expression.js";

/** Parses `a * (b - 1) / max(c, d.e)`; undefined for anything else. Depth is bounded by the text's length, which schemas bound. */
export function parseExpression(text: string): Expression | undefined {
  const tokens = text.match(/\d+(?:\.\d+)?|[A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z][A-Za-z0-9]*)*|[-+*/(),]|\S/gu) ?? [];
  let at = 0;
  const next = (token: string): boolean => tokens[at] === token && ++at > 0;

  const sum = (): Expression | undefined => chain(product, ["+", "-"]);
  const product = (): Expression | undefined => chain(factor, ["*", "/"]);

  function chain(part: () => Expression | undefined, operators: readonly ("+" | "-" | "*" | "/")[]): Expression | undefined {
    let left = part();
    while (left !== undefined) {
      const operator = operators.find(next);
      if (operator === undefined) return left;
      const right = part();
      left = right && { type: "operation", operator, left, right };
    }
    return undefined;
  }

  function factor(): Expression | undefined {
    if (next("(")) {
      const inner = sum();
      return next(")") ? inner : undefined;
    }
    const token = tokens[at++];
    if (token === undefined) return undefined;
    const value = decimal(token);
    if (value !== undefined) return { type: "number", value };
    if (!/^[A-Za-z]/u.test(token)) return undefined;
    return next("(") ? call(token) : { type: "name", name: token };
  }

  function call(token: string): Expression | undefined {
    const name = formulaFunctions.find((one: FormulaFunction) => one === token);
    const args: Expression[] = [];
    do {
      const arg = sum();
      if (arg === undefined) return undefined;
      args.push(arg);
    } while (next(","));
    return next(")") && name !== undefined ? { type: "call", name, args } : undefined;
  }

  const parsed = sum();
  return at === tokens.length ? parsed : undefined;
}
