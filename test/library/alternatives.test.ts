import { describe, expect, test } from "vitest";
import { check } from "../../src/check/check.js";
import type { Deal } from "../../src/draft/deal.js";
import { draft } from "../../src/draft/draft.js";
import type { LibraryClause } from "../../src/library/clause.js";
import { isHead } from "../../src/library/is-head.js";
import { ladder } from "../../src/library/ladder.js";
import type { Argument, TextNode } from "../../src/library/text/text-node.js";
import { textSource } from "../../src/library/text/text-source.js";
import { loadLibrary } from "../../src/node/load-library.js";
import { allSamples, chosenClauses, fail, sampleDeal } from "./library-samples.js";
import { wording } from "./wording.js";

const library = await loadLibrary();
const clauses = Object.values(library.clauses);
const alternatives = clauses.filter(({ stance }) => stance !== "balanced");
const negotiable = [...new Set(alternatives.map(({ topic }) => topic))];
const preferred = (topic: string): LibraryClause => library.clauses[`${topic}/balanced`] ?? fail(topic);

/** The first literals that a helper is called with, such as the names of all anchors. */
function literals(text: readonly TextNode[], helper: string): string[] {
  const of = (argument: Argument): string[] => {
    if (!("call" in argument)) return [];
    const [first] = argument.args;
    const own = argument.call === helper && first !== undefined && "literal" in first ? [String(first.literal)] : [];
    return [...own, ...argument.args.flatMap(of)];
  };
  return text.flatMap((node) =>
    typeof node === "string"
      ? []
      : "value" in node
        ? of(node.value)
        : [...of(node.argument), ...literals(node.then, helper), ...literals(node.else, helper)],
  );
}

const cited = new Set(clauses.flatMap(({ text }) => literals(text, "ref")));

test("at least twenty topics can be negotiated, each with a text for either side", () => {
  expect(negotiable.length).toBeGreaterThanOrEqual(20);
  for (const topic of negotiable)
    for (const stance of ["brand", "agency"])
      expect(
        alternatives.some((one) => one.topic === topic && one.stance === stance),
        `${topic} ${stance}`,
      ).toBe(true);
});

describe.each(alternatives)("$id", (clause) => {
  const balanced = preferred(clause.topic);

  test("opens an article, says when to give way, and settles whatever the preferred text settles", () => {
    expect(isHead(clause)).toBe(true);
    expect(clause.concede).toBeDefined();
    expect(balanced.concede).toBeDefined();
    expect(balanced.states.filter((state) => !clause.states.includes(state))).toEqual([]);
    expect(Object.keys(clause.formulas)).toEqual(Object.keys(balanced.formulas));
    expect(Object.keys(clause.results)).toEqual(Object.keys(balanced.results));
    expect(Object.keys(clause.defines)).toEqual(Object.keys(balanced.defines));
  });

  test("can be cited wherever the preferred text is", () => {
    const needed = literals(balanced.text, "anchor").filter((anchor) => cited.has(`${clause.topic}.${anchor}`));
    expect(needed.filter((anchor) => !literals(clause.text, "anchor").includes(anchor))).toEqual([]);
  });

  test("differs from the preferred text in words or in numbers", () => {
    const same = textSource(clause.text) === textSource(balanced.text);
    expect(same && JSON.stringify(clause.variables) === JSON.stringify(balanced.variables)).toBe(false);
  });

  test("needs no answer that the preferred text does not need", () => {
    const open = Object.entries(clause.variables).filter(
      ([name, variable]) =>
        variable.kind !== "rows" && variable.default === undefined && !variable.optional && !(name in balanced.variables),
    );
    expect(open.map(([name]) => name)).toEqual([]);
  });
});

test("each topic's texts form a ladder: own side by rank, the middle, the other side", () => {
  expect(ladder(library, "payment", "brand").map(({ id }) => id)).toEqual([
    "payment/brand",
    "payment/brand-2",
    "payment/balanced",
    "payment/agency-2",
    "payment/agency",
  ]);
  expect(ladder(library, "payment", "agency").map(({ id }) => id)).toEqual([
    "payment/agency",
    "payment/agency-2",
    "payment/balanced",
    "payment/brand-2",
    "payment/brand",
  ]);
});

describe.each(["brand", "agency"] as const)("a contract of the %s's texts", (stance) => {
  test.each(allSamples())("$template/$name drafts clean and passes the checker", ({ template, name }) => {
    const deal: Deal = { ...sampleDeal(template, name), stance };
    expect(chosenClauses(library, deal).filter((one) => one.stance === stance).length).toBeGreaterThan(12);
    const drafted = draft(library, deal, "");
    if (!drafted.ok) throw new Error(JSON.stringify(drafted.problems));
    const { contract } = drafted.value;
    expect(contract.text.split(/[\n\t]/u).flatMap(wording)).toEqual([]);
    const { findings } = check(contract, library, { asOf: "2026-11-22", risks: [] });
    expect(findings.filter(({ severity }) => severity === "error").map(({ rule, quote }) => `${rule}: ${quote}`)).toEqual([]);
    expect(
      findings
        .filter(({ severity }) => severity === "warning")
        .map(({ rule, quote }) => `${rule}: ${quote}`)
        .slice(1),
    ).toEqual([]);
  });
});

test("a deal names the text agreed upon for a topic", () => {
  const deal: Deal = { ...sampleDeal("agency-operation", "basic"), texts: { payment: "agency-2", term: "brand" } };
  expect(chosenClauses(library, deal).map(({ id }) => id)).toEqual(expect.arrayContaining(["payment/agency-2", "term/brand"]));
  const wrong = draft(library, { ...deal, texts: { payment: "nothing", moon: "x" } }, "");
  expect(wrong.ok ? [] : wrong.problems.map(({ at }) => at)).toEqual(["texts.payment", "texts.moon"]);
});
