import { exactly, type Decimal } from "../../base/decimal.js";
import { unreachable } from "../../base/unreachable.js";
import { progressiveSum, rateAt, type Bracket } from "./brackets.js";
import type { Expression } from "./expression.js";

/** What a name stands for: a number, the steps of a scale, or a column of a table. */
export type Operand =
  | { readonly type: "number"; readonly value: Decimal }
  | { readonly type: "brackets"; readonly steps: readonly Bracket[] }
  | { readonly type: "column"; readonly values: readonly Decimal[] };

/** Where a formula finds the values of its names; each throws for a name that it does not know. */
export interface Scope {
  readonly operand: (name: string) => Operand;
  /** A monthly formula or result summed over the months of the period. */
  readonly sum: (name: string) => Decimal;
  /** The same formula in the settlement month before; zero in the first. */
  readonly previous: (name: string) => Decimal;
}

/** The exact value of an expression; only what is divided is rounded, to 20 places. */
export function evaluate(expression: Expression, scope: Scope): Decimal {
  switch (expression.type) {
    case "number":
      return expression.value;
    case "name": {
      const operand = scope.operand(expression.name);
      if (operand.type !== "number") throw new Error(`${expression.name} is a table, not a number`);
      return operand.value;
    }
    case "operation": {
      const [left, right] = [evaluate(expression.left, scope), evaluate(expression.right, scope)];
      switch (expression.operator) {
        case "+":
          return left.plus(right);
        case "-":
          return left.minus(right);
        case "*":
          return left.times(right);
        case "/":
          return right.eq(0) ? exactly(0) : left.div(right);
        default:
          return unreachable(expression.operator);
      }
    }
    case "call":
      return call(expression, scope);
    default:
      return unreachable(expression);
  }
}

function call({ name, args }: Extract<Expression, { type: "call" }>, scope: Scope): Decimal {
  const value = (at: number): Decimal => evaluate(argument(name, args, at), scope);
  const named = (at: number): string => {
    const arg = argument(name, args, at);
    if (arg.type !== "name") throw new Error(`${name}(…) takes a name`);
    return arg.name;
  };
  switch (name) {
    case "min":
      return args.map((_, at) => value(at)).reduce((a, b) => (b.lt(a) ? b : a));
    case "max":
      return args.map((_, at) => value(at)).reduce((a, b) => (b.gt(a) ? b : a));
    /** 1 where the first is less than the second, else 0. */
    case "below":
      return exactly(value(0).lt(value(1)) ? 1 : 0);
    /** The sum of a column of a table. */
    case "total":
      return column(scope.operand(named(0)), named(0)).reduce((sum, one) => sum.plus(one), exactly(0));
    /** The row of a period, from 1; a table that is too short goes on with its last row. */
    case "nth": {
      const values = column(scope.operand(named(0)), named(0));
      return values[Math.min(Number(value(1).toFixed(0)), values.length) - 1] ?? exactly(0);
    }
    /** The share that a scale gives to a value as a whole. */
    case "rate":
      return (rateAt(steps(scope.operand(named(0)), named(0)), value(1)) ?? exactly(0)).div(100);
    /** Each part of an amount at the rate of its step. */
    case "progressive":
      return progressiveSum(steps(scope.operand(named(0)), named(0)), value(1));
    case "sum":
      return scope.sum(named(0));
    case "previous":
      return scope.previous(named(0));
    default:
      return unreachable(name);
  }
}

function argument(name: string, args: readonly Expression[], at: number): Expression {
  const arg = args[at];
  if (arg === undefined) throw new Error(`${name}(…) lacks an argument`);
  return arg;
}

function column(operand: Operand, name: string): readonly Decimal[] {
  if (operand.type !== "column") throw new Error(`${name} is no column of a table`);
  return operand.values;
}

function steps(operand: Operand, name: string): readonly Bracket[] {
  if (operand.type !== "brackets") throw new Error(`${name} is no scale`);
  return operand.steps;
}
