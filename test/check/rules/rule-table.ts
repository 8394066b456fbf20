import { describe, expect, test } from "vitest";
import { readingOf } from "../../../src/check/reading/reading.js";
import { rulesOf } from "../../../src/check/rules/rules.js";
import { topicsOf } from "../../../src/check/topics/topics.js";
import { loadLibrary } from "../../../src/node/load-library.js";
import { contractOf } from "../read-text.js";

const library = await loadLibrary();

/** Texts that show where a rule draws its border: each bad one is found (with the words given, where some are), no good one is. */
export interface RuleTable {
  readonly bad: readonly (string | readonly [text: string, quoted: string])[];
  readonly good: readonly string[];
}

/** What a rule quotes in a text, in order. */
export function quotesOf(id: string, text: string): string[] {
  const rule = rulesOf(library).find((one) => one.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  const reading = readingOf(contractOf(text), library);
  const raised = [...rule.check({ reading, topics: topicsOf(reading), asOf: "2026-11-22", stance: "brand", stage: "final", risks: [] })];
  return raised.map(({ range }) => text.slice(...reading.toSource(range)));
}

/** Runs a table as tests: at least five texts on either side of the border. */
export function testRule(id: string, { bad, good }: RuleTable): void {
  describe(id, () => {
    test("shows both sides of its border", () => {
      expect(Math.min(bad.length, good.length)).toBeGreaterThanOrEqual(5);
    });
    test.each(bad.map((one) => (typeof one === "string" ? ([one, ""] as const) : one)))("finds %s", (text, quoted) => {
      expect(quotesOf(id, text).join(" / ")).toContain(quoted);
      expect(quotesOf(id, text).length).toBeGreaterThan(0);
    });
    test.each(good)("passes %s", (text) => {
      expect(quotesOf(id, text)).toEqual([]);
    });
  });
}
