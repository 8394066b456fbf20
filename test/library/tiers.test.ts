import { describe, expect, test } from "vitest";
import { clausesOf } from "../../src/document/walk.js";
import type { Clause, Contract } from "../../src/document/node.js";
import type { Deal } from "../../src/draft/deal.js";
import { draft } from "../../src/draft/draft.js";
import { tiers, type Tier } from "../../src/library/terms.js";
import { loadLibrary } from "../../src/node/load-library.js";
import { chosenClauses, fail, optionValues, sampleDeal, servicesOf, withSampleTerms } from "./library-samples.js";

const library = await loadLibrary();

/** One deal in each tier: the same parties, platforms, options and stance; each tier adds its services and answers. */
function inTier(template: string, tier: Tier, feeModel: string, stance: Deal["stance"]): Deal {
  const shape = library.templates[template] ?? fail(template);
  const deal = sampleDeal(template, "value-added");
  const options = { ...deal.options, feeModel, tierComparison: false };
  return { ...deal, tier, stance, services: servicesOf(shape, tier), options };
}

/** The highest tier's answers serve all tiers, so that only the tier differs. */
function contractOf(deal: Deal, terms: Deal["terms"]): Contract {
  const drafted = draft(library, { ...deal, terms }, "");
  return drafted.ok ? drafted.value.contract : fail(JSON.stringify(drafted.problems));
}

/** Every item of a contract by the clause that it is from, without its numbers and those it cites. */
function items({ text, root }: Contract): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const visit = (clause: Clause, owner: string): void => {
    const own = clause.identity?.clause ?? owner;
    const words = clause.children.flatMap((child) =>
      child.type === "clause"
        ? []
        : child.type === "table"
          ? child.rows.map(({ range }) => text.slice(...range))
          : [text.slice(...child.range)],
    );
    if (words.length > 0) found.set(own, [...(found.get(own) ?? []), ...words.map(plain)]);
    for (const child of clause.children) if (child.type === "clause") visit(child, own);
  };
  for (const part of root.children) for (const child of part.children) if (child.type === "clause") visit(child, "");
  return found;
}

const plain = (line: string): string =>
  line
    .replaceAll(
      /第[一二三四五六七八九十]+条|第\d+(?:\.\d+)+款(?:第（[一二三四五六七八九十]+）项)?|附件[一二三四五六七八九十]+|第\d+项/gu,
      "§",
    )
    .replaceAll(/例：[^。]*。/gu, "") // the fees of the example are those of the tier
    .replaceAll(/[\t\s]/gu, "");

/** Whether all of `part` stands in `whole` in the same order: words were added, none taken. */
function isContained(part: string, whole: string): boolean {
  let at = 0;
  for (const character of whole) if (character === part[at]) at += 1;
  return at >= part.length;
}

/** Words that name the tier or the services of this very contract, and so differ without taking anything. */
const naming = new Set([
  "scope/balanced", // 服务层级为基础层
  "scope/host",
  "scope/limits", // the exclusions shrink when a tier adds the service
  "scope/host-limits",
  "fees/balanced", // 当月服务费指…
  "effectiveness/balanced", // the list of annexes
  "parties/cover",
]);

const cases = Object.values(library.templates).flatMap((template) =>
  optionValues(template, "feeModel").flatMap((feeModel) =>
    (["balanced", "brand", "agency"] as const).map((stance) => ({ template: template.id, feeModel: String(feeModel), stance })),
  ),
);

describe.each(cases)("$template, $feeModel, $stance", ({ template, feeModel, stance }) => {
  const deals = tiers.map((tier) => inTier(template, tier, feeModel, stance));
  const [, , top] = deals;
  const terms = withSampleTerms(library, top ?? fail("no tier")).terms;
  const chosen = deals.map((deal) => chosenClauses(library, deal));
  const contracts = deals.map((deal) => contractOf(deal, terms));

  test.each([
    [0, 1],
    [1, 2],
  ])("tier %i loses nothing in tier %i: no clause, no topic, no element, no word of an item", (lower, higher) => {
    const [few, more] = [chosen[lower] ?? [], chosen[higher] ?? []];
    const ids = new Set(more.map(({ id }) => id));
    expect(few.map(({ id }) => id).filter((id) => !ids.has(id))).toEqual([]);
    const elements = new Set(more.flatMap(({ states }) => states));
    expect(few.flatMap(({ states }) => states).filter((state) => !elements.has(state))).toEqual([]);
    expect(more.length).toBeGreaterThan(few.length);

    const [below, above] = [items(contracts[lower] ?? fail("")), items(contracts[higher] ?? fail(""))];
    const lost = [...below].flatMap(([clause, lines]) =>
      lines
        .filter((line) => !naming.has(clause) && !(above.get(clause) ?? []).some((other) => isContained(line, other)))
        .map((line) => `${clause}: ${line}`),
    );
    expect(lost).toEqual([]);
    expect(clausesOf((contracts[higher] ?? fail("")).root).length).toBeGreaterThan(clausesOf((contracts[lower] ?? fail("")).root).length);
  });
});

test("a lost word would be seen", () => {
  expect(isContained("乙方在5日内返还。", "乙方在5日内返还并删除。")).toBe(true);
  expect(isContained("乙方在5日内返还并删除。", "乙方在5日内返还。")).toBe(false);
});
