import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readingOf } from "../../src/check/reading/reading.js";
import { rulesOf } from "../../src/check/rules/rules.js";
import type { Rule } from "../../src/check/rules/rule.js";
import { topicsOf } from "../../src/check/topics/topics.js";
import { loadLibrary } from "../../src/node/load-library.js";
import { contractOf } from "./read-text.js";

const library = await loadLibrary();

/** What a rule quotes in a text, in order. */
function quotes(rule: Rule, text: string): string[] {
  const reading = readingOf(contractOf(text), library);
  const raised = [...rule.check({ reading, topics: topicsOf(reading), asOf: "2026-11-22", stance: "brand", stage: "final", risks: [] })];
  return raised.map(({ range }) => text.slice(...reading.toSource(range)));
}

describe.each(rulesOf(library).map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
  test.each(rule.examples.map(({ text, finds }) => [text, finds] as const))("%s", (text, finds) => {
    const found = quotes(rule, text);
    if (finds[0] === "*") expect(found.length).toBeGreaterThan(0);
    else expect(found).toEqual(finds);
  });

  test("shows both sides of its border: five texts on either, here or in a table of its own", () => {
    const good = rule.examples.filter(({ finds }) => finds.length === 0).length;
    const bad = rule.examples.length - good;
    const table = existsSync(join(import.meta.dirname, "rules", `${rule.id}.test.ts`));
    expect(table || (bad >= 5 && good >= 5), `${bad} bad and ${good} good examples`).toBe(true);
  });

  test("its kind and its law exist", () => {
    expect(library.kinds[rule.kind]).toBeDefined();
    for (const ref of rule.law) {
      const [law = "", article = ""] = ref.split("/");
      expect(library.laws[law]?.articles[article], ref).toBeDefined();
    }
  });
});
