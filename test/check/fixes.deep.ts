import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checked, faults, mends } from "./faults.js";

const folder = "test/eval/contracts";
const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));

/**
 * The share of fixes in the repository's own contracts that still leave their finding or raise another: such as a figure that stood for a
 * fee where it was a penalty, or a vague word behind another one. Lower it when a cause is mended.
 */
const KNOWN = 0.015;

test("a fix removes its finding and adds none, with few exceptions that are known", () => {
  const wrong: string[] = [];
  let count = 0;
  for (const name of names) {
    const before = checked(readFileSync(`${folder}/${name}`, "utf8"));
    for (const finding of mends(before)) {
      count += 1;
      const bad = faults(before, finding);
      if (bad.length > 0) wrong.push(`${name} ${finding.kind} ${finding.quote.slice(0, 30)}: ${bad.join("; ")}`);
    }
  }
  expect(count).toBeGreaterThan(600);
  expect(wrong.length / count, wrong.join("\n")).toBeLessThanOrEqual(KNOWN);
});
