import { expect, test } from "vitest";
import { greatest } from "../../src/base/greatest.js";
import { hull, type Range } from "../../src/base/range.js";

test("of more numbers than a call takes arguments", () => {
  const numbers = Array.from({ length: 300_000 }, (_, at) => at);
  expect(greatest(-1, numbers)).toBe(299_999);
  expect(greatest(500_000, numbers)).toBe(500_000);
  expect(hull(numbers.map((at): Range => [at, at + 2]))).toEqual([0, 300_001]);
});
