import { describe, expect, test } from "vitest";
import { check } from "../../src/check/check.js";
import { loadLibrary } from "../../src/node/load-library.js";
import { hostile } from "./hostile.js";
import { contractOf } from "./read-text.js";

const library = await loadLibrary();

/** Computing time of this thread in milliseconds, the better of two. */
function cost(text: string): number {
  const once = (): number => {
    const before = process.threadCpuUsage();
    expect(check(contractOf(text), library, { asOf: "2026-11-22" }).coverage.length).toBeGreaterThan(0);
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  };
  return Math.min(once(), once());
}

/** Four times the text may take four times as long and half as much again, with a second of grace; squared it would be sixteen times. */
const linear = 4 * 1.5;

describe("time grows with the length of a hostile text, not with its square", () => {
  test.each(Object.keys(hostile))("%s", (name) => {
    const made = (length: number): string => hostile[name]?.(length) ?? "";
    expect(made(400_000).length).toBeGreaterThan(350_000);
    cost(made(20_000));
    const [quarter, whole] = [cost(made(100_000)), cost(made(400_000))];
    expect(whole).toBeLessThan(quarter * linear + 1000);
  });

  test("a megabyte of hostile text is checked to its end", () => {
    for (const make of Object.values(hostile))
      expect(check(contractOf(make(1_000_000)), library, { asOf: "2026-11-22" }).coverage.length).toBeGreaterThan(0);
  });
});
