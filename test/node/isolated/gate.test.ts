import { afterAll, describe, expect, test } from "vitest";
import { problemLine } from "../../../src/base/problem.js";
import { isolated } from "../../../src/node/isolated/isolated.js";
import { hostile, harmless } from "./hostile.js";

const reader = isolated();
afterAll(() => reader.close());

describe("a file that means harm is refused in one sentence", () => {
  test.each(Object.entries(hostile))("%s", { timeout: 60_000 }, async (name, make) => {
    const read = await reader.read({ bytes: make(), name });
    expect(read.ok).toBe(false);
    const told = read.ok ? [] : read.problems.map((problem) => problemLine(problem, "zh"));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^[^\n]*，应为[^\n]*。[^\n]*。$/u);
    // Refused by the gate, not because the process had to be stopped.
    expect(told[0]).not.toMatch(/已停止|读取中断/u);
  });
});

describe("what harms is left alone", () => {
  test.each(Object.entries(harmless))("%s is read", { timeout: 60_000 }, async (name, make) => {
    const read = await reader.read({ bytes: make(), name });
    expect(read.ok && read.value.contract.text).toContain("本合同为期一年");
  });
});
