import { describe, expect, test } from "vitest";
import { draft } from "../../src/draft/draft.js";
import type { Variable } from "../../src/library/variable.js";
import { loadLibrary } from "../../src/node/load-library.js";
import { dealWith } from "./library-samples.js";

const library = await loadLibrary();

/** A value that the variable must refuse, just beyond what it may be; none where any text may stand. */
function badValue(variable: Variable): unknown {
  const { kind, min, max } = variable;
  switch (kind) {
    case "rows":
      return [{ unknownColumn: 1 }];
    case "text":
      return "";
    case "list":
      return [];
    case "choice":
      return "no such choice";
    case "flag":
      return "maybe";
    case "date":
      return "2027-02-29";
    case "time":
      return "25:61";
    case "money":
      return max === undefined ? "0.001" : String(max + 0.01);
    case "percent":
    case "ratio":
      return max === undefined ? "-0.5" : String(max + 0.1);
    default:
      return max === undefined ? (min ?? 0) - 1 : max + 1;
  }
}

const cases = Object.values(library.clauses).flatMap((clause) =>
  Object.keys(clause.variables).length === 0 ? [] : [{ id: clause.id, clause }],
);

test("most clauses leave something to the deal", () => {
  expect(cases.length).toBeGreaterThan(90);
});

describe.each(cases)("$id", ({ clause }) => {
  test("refuses each wrong value, all at once, and names the field with its question", () => {
    const deal = dealWith(library, clause);
    const wrong = Object.fromEntries(Object.entries(clause.variables).map(([name, variable]) => [name, badValue(variable)]));
    const terms = { ...deal.terms, [clause.topic]: { ...deal.terms[clause.topic], ...wrong } };
    const drafted = draft(library, { ...deal, terms }, "");
    const problems = drafted.ok ? [] : drafted.problems;
    for (const [name, { label }] of Object.entries(clause.variables)) {
      const own = problems.filter(({ at }) => at === `terms.${clause.topic}.${name}` || at.startsWith(`terms.${clause.topic}.${name}.`));
      expect(own.length, `${name}: ${label}`).toBeGreaterThan(0);
      expect(own.every(({ seen, expected }) => seen.zh !== "" && expected.zh !== "")).toBe(true);
    }
  });
});
