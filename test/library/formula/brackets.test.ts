import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimal, type Decimal } from "../../../src/base/decimal.js";
import { ascending, band, progressive, progressiveSum, rateAt, type Bracket } from "../../../src/library/formula/brackets.js";

const of = (value: string | number): Decimal => {
  const exact = decimal(value);
  if (exact === undefined) throw new Error(`not a number: ${value}`);
  return exact;
};
const scale = (...steps: readonly (readonly [from: number, rate: number])[]): Bracket[] =>
  steps.map(([from, rate]) => ({ from: of(from), rate: of(rate) }));
const commission = scale([0, 2], [600000, 3], [1500000, 4]);
const plain = (value: Decimal): string => value.toFixed();

describe("ascending", () => {
  test("sorts what was typed in any order", () => expect(ascending(scale([1500000, 4], [0, 2], [600000, 3]))).toEqual(commission));

  test("begins at zero, so that nothing falls below the scale", () => expect(ascending(scale([100, 5]))).toEqual(scale([0, 0], [100, 5])));
});

test("band says its reach with the words of 民法典 1259", () => {
  expect([0, 1, 2].map((at) => band(commission, at, plain))).toEqual(["不满600000", "600000以上、不满1500000", "1500000以上"]);
});

test.each([
  [0, "2"],
  [599999, "2"],
  [600000, "3"],
  [1500000, "4"],
])("rateAt %s is %s %%", (value, rate) => expect(rateAt(commission, of(value))?.toFixed()).toBe(rate));

describe("progressive", () => {
  test.each([
    [500000, "500,000×2%"],
    [600000, "600,000×2%"],
    [1800000, "600,000×2%＋900,000×3%＋300,000×4%＝12,000＋27,000＋12,000"],
  ])("%s yuan", (amount, text) => expect(progressive(commission, of(amount))).toBe(text));

  test("nothing of nothing", () => expect(progressive(commission, of(0))).toBe("0"));

  test("never pays less on more", () => {
    const due = (amount: number): number => Number(progressiveSum(commission, of(amount)).toFixed());
    fc.assert(fc.property(fc.nat(3_000_000), fc.nat(3_000_000), (a, b) => due(Math.min(a, b)) <= due(Math.max(a, b))));
  });
});
