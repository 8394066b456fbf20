import { describe, expect, test } from "vitest";
import { exactly } from "../../../src/base/decimal.js";
import { evaluate, type Operand, type Scope } from "../../../src/library/formula/evaluate.js";
import type { Expression } from "../../../src/library/formula/expression.js";
import { parseExpression } from "../../../src/library/formula/parse-expression.js";

const number = (value: number | string): Operand => ({ type: "number", value: exactly(value) });
const operands: Readonly<Record<string, Operand>> = {
  a: number(2),
  b: number("0.1"),
  "fees.basic": number(36040),
  scale: {
    type: "brackets",
    steps: [
      { from: exactly(0), rate: exactly(50) },
      { from: exactly("0.6"), rate: exactly(75) },
    ],
  },
  steps: {
    type: "brackets",
    steps: [
      { from: exactly(0), rate: exactly(2) },
      { from: exactly(100), rate: exactly(3) },
    ],
  },
  "rows.amount": { type: "column", values: [exactly(1), exactly(2), exactly("3.5")] },
};
const scope: Scope = {
  operand: (name) => {
    const operand = operands[name];
    if (operand === undefined) throw new Error(`no ${name}`);
    return operand;
  },
  sum: () => exactly(30),
  previous: () => exactly(7),
};
const parsed = (text: string): Expression => parseExpression(text) ?? { type: "name", name: "unparsed" };
const value = (text: string): string => evaluate(parsed(text), scope).toFixed();

describe("values", () => {
  test.each([
    ["1 + 2 * 3", "7"],
    ["(1 + 2) * 3", "9"],
    ["10 - 2 - 3", "5"],
    ["b + b + b", "0.3"],
    ["8 / a / 2", "2"],
    ["1 / 0", "0"],
    ["fees.basic * 4 / 100", "1441.6"],
    ["min(3, a, 5)", "2"],
    ["max(0, 1 - a)", "0"],
    ["below(1, a)", "1"],
    ["below(2, a)", "0"],
    ["total(rows.amount)", "6.5"],
    ["nth(rows.amount, 2)", "2"],
    ["nth(rows.amount, 9)", "3.5"],
    ["rate(scale, 0.5999)", "0.5"],
    ["rate(scale, 0.6)", "0.75"],
    ["progressive(steps, 150)", "3.5"],
    ["sum(fees.basic)", "30"],
    ["previous(a)", "7"],
  ])("%s = %s", (text, expected) => expect(value(text)).toBe(expected));
});

test.each(["", "1 +", "(1", "a b", "min(", "min()", "nope(1)", "1..2", "a;b", "a.", "2(3)"])("%j is no formula", (text) =>
  expect(parseExpression(text)).toBeUndefined(),
);

test.each(["missing", "total(a)", "rate(a, 1)", "scale", "sum(1)"])("%s throws, because the library is wrong", (text) =>
  expect(() => evaluate(parsed(text), scope)).toThrow(),
);
