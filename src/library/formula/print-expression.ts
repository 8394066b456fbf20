import { grouped, type Decimal } from "../../base/decimal.js";
import { unreachable } from "../../base/unreachable.js";
import { progressive } from "./brackets.js";
import type { Operand } from "./evaluate.js";
import type { Expression } from "./expression.js";

/** How the leaves of a formula are written: names as words, or as the figures they stand for. */
export interface Writing {
  readonly name: (name: string) => string;
  readonly sum: (name: string) => string;
  /** The value of a part, already written; used where a figure has no other writing, such as a scale's rate. */
  readonly value: (expression: Expression) => string;
  /** Present when figures are written: the steps of a scale and the amount it is applied to. */
  readonly scale?: (expression: Extract<Expression, { type: "call" }>) => { readonly operand: Operand; readonly amount: Expression };
  readonly evaluate?: (expression: Expression) => Decimal;
}

const signs = { "+": "＋", "-": "－", "*": "×", "/": "÷" } as const;

/** A formula on paper: 基数×比例, or 26,500×4%. */
export function printExpression(expression: Expression, writing: Writing): string {
  switch (expression.type) {
    case "number":
      return grouped(expression.value);
    case "name":
      return writing.name(expression.name);
    case "operation": {
      const { operator, left, right } = expression;
      const weak = (part: Expression): boolean => part.type === "operation" && (part.operator === "+" || part.operator === "-");
      const tight = operator === "*" || operator === "/";
      const wrap = (part: Expression, needed: boolean): string =>
        needed ? `（${printExpression(part, writing)}）` : printExpression(part, writing);
      const rightNeeds = (tight && weak(right)) || (operator === "-" && weak(right)) || (operator === "/" && right.type === "operation");
      return wrap(left, tight && weak(left)) + signs[operator] + wrap(right, rightNeeds);
    }
    case "call":
      return call(expression, writing);
    default:
      return unreachable(expression);
  }
}

function call(expression: Extract<Expression, { type: "call" }>, writing: Writing): string {
  const [first, second] = expression.args;
  const inner = (part: Expression | undefined): string => (part === undefined ? "" : printExpression(part, writing));
  if (expression.name === "sum" && first?.type === "name") return writing.sum(first.name);
  if (expression.name === "previous") return "";
  if (writing.scale !== undefined && writing.evaluate !== undefined) {
    if (expression.name === "min" || expression.name === "max") return chosen(expression, writing, writing.evaluate);
    if (expression.name !== "progressive") return writing.value(expression);
    const { operand, amount } = writing.scale(expression);
    return operand.type === "brackets" ? progressive(operand.steps, writing.evaluate(amount)) : writing.value(expression);
  }
  switch (expression.name) {
    case "min":
      return first?.type === "number" && first.value.eq(1) ? `${inner(second)}（最高100%）` : `${inner(first)}（最高${inner(second)}）`;
    case "max":
      return first?.type === "number" && first.value.eq(0) ? `${inner(second)}（负数按零计）` : `${inner(first)}与${inner(second)}中较高者`;
    case "progressive":
      return `${inner(second)}按各段累进计算`;
    default:
      return writing.value(expression);
  }
}

/** The part that a `min` or `max` comes to, written out; a limit of 1 is 100 %. */
function chosen(expression: Extract<Expression, { type: "call" }>, writing: Writing, evaluate: (part: Expression) => Decimal): string {
  const result = evaluate(expression);
  const part = expression.args.findLast((arg) => evaluate(arg).eq(result));
  if (part === undefined) return writing.value(expression);
  return part.type === "number" && part.value.eq(1) ? "100%" : printExpression(part, writing);
}
