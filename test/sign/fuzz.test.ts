import { expect, test } from "vitest";
import { fuzz } from "./fuzz.js";

test("a thousand mutants: nothing crashes, none is quietly valid", async () => {
  const { passed } = await fuzz(1000, 20261122);
  expect(passed).toBe(0);
});
