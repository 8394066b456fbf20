import { describe, expect, test } from "vitest";
import type { Deal } from "../../src/draft/deal.js";
import { draft } from "../../src/draft/draft.js";
import { tiers } from "../../src/library/terms.js";
import { loadLibrary } from "../../src/node/load-library.js";
import { equations } from "./equations.js";
import { allSamples, chosenClauses, fail, optionValues, sampleDeal, servicesOf, withSampleTerms } from "./library-samples.js";
import { wording } from "./wording.js";

const library = await loadLibrary();
const templates = Object.values(library.templates);

function textOf(deal: Deal): string {
  const drafted = draft(library, deal, "0".repeat(64));
  return drafted.ok ? drafted.value.contract.text : fail(JSON.stringify(drafted.problems));
}

const stated = (deal: Deal): Set<string> => new Set(chosenClauses(library, deal).flatMap(({ states }) => states));
const elements = Object.values(library.topics).flatMap(({ id, need, elements }) =>
  Object.entries(elements).map(([name, { required }]) => ({ path: `${id}.${name}`, required, optional: need === "optional" })),
);

/** Every tier and fee model of every template, forums and trials in turn, with the clauses' own samples as terms. */
const deals = templates.flatMap((template) =>
  tiers.flatMap((tier) =>
    optionValues(template, "feeModel").map((feeModel, at): Deal => {
      const forum = ["brand-court", "defendant-court", "arbitration"][(at + tiers.indexOf(tier)) % 3] ?? "arbitration";
      const trial = template.options["trial"] === undefined ? {} : { trial: (at + tiers.indexOf(tier)) % 2 === 0 };
      const deal = {
        ...sampleDeal(template.id, tier),
        tier,
        services: servicesOf(template, tier),
        platforms: Object.keys(template.platforms),
      };
      return withSampleTerms(library, { ...deal, options: { feeModel, ...trial, forum, tierComparison: at % 2 === 0 } });
    }),
  ),
);
const nameOf = ({ template, tier, options }: Deal): string => [template, tier, options["feeModel"], options["forum"]].join(", ");

test("there are templates, and deals of each", () => {
  expect(templates.map(({ id }) => id)).toEqual([
    "agency-operation",
    "host-cooperation",
    "livestream",
    "modular",
    "short-video",
    "trial-project",
  ]);
  expect(deals.length).toBeGreaterThan(templates.length * 6);
});

describe.each(deals.map((deal) => ({ name: nameOf(deal), deal })))("$name", ({ deal }) => {
  test("drafts to clean text whose worked examples are right", () => {
    const text = textOf(deal);
    expect(text.split(/[\n\t]/u).flatMap(wording)).toEqual([]);
    expect(
      equations(text)
        .filter(({ right }) => !right)
        .map(({ quote }) => quote),
    ).toEqual([]);
  });

  test("states every required element of every topic that it has to regulate", () => {
    const all = stated(deal);
    const required = elements.filter((one) => one.required && !one.optional).map(({ path }) => path);
    expect(required.length).toBeGreaterThan(60);
    expect(required.filter((path) => !all.has(path))).toEqual([]);
  });
});

test("the richest contract states every element there is", () => {
  const deal =
    deals.find(
      (one) => one.template === "agency-operation" && one.tier === "value-added" && one.options["feeModel"] === "fixed-plus-commission",
    ) ?? fail("no such deal");
  const rich = withSampleTerms(library, { ...deal, options: { ...deal.options, trial: true } });
  const all = stated(rich);
  expect(elements.filter(({ path }) => !all.has(path)).map(({ path }) => path)).toEqual([]);
});

test("every clause is used by some contract", () => {
  const used = new Set(deals.flatMap((deal) => chosenClauses(library, deal).map(({ id }) => id)));
  const alternatives = Object.values(library.clauses).filter(({ stance, rank }) => stance !== "balanced" || rank > 1);
  expect(Object.keys(library.clauses).filter((id) => !used.has(id) && !alternatives.some((one) => one.id === id))).toEqual([]);
});

describe.each(allSamples())("sample $template/$name", ({ template: id, name }) => {
  const deal = sampleDeal(id, name);
  const template = library.templates[id] ?? fail(id);
  const text = textOf(deal);

  test("is of the template and tier of its name, uses all that it says and drafts to clean text", () => {
    const drafted = draft(library, deal, "");
    expect([deal.template, deal.tier]).toEqual([id, name]);
    expect(drafted.ok ? drafted.value.unused : drafted.problems).toEqual([]);
    expect(text.split(/[\n\t]/u).flatMap(wording)).toEqual([]);
  });

  test("every worked example is right", () => {
    const found = equations(text);
    expect(found.length).toBeGreaterThanOrEqual(name === "basic" ? 2 : 5);
    expect(found.filter(({ right }) => !right).map(({ quote }) => quote)).toEqual([]);
  });

  test("every quoted term is defined once and used elsewhere", () => {
    const defined = [...text.matchAll(/“([^”]+)”指/gu)].map(([, term = ""]) => term);
    const names = JSON.stringify(deal.terms["scope"]);
    const quoted = [...text.matchAll(/“([^”]+)”/gu)]
      .map(([, term = ""]) => term)
      .filter((term) => !names.includes(`"${term}"`) && !/^\S+、\S+$/u.test(term));
    expect(quoted).toEqual(defined);
    expect(new Set(defined).size).toBe(defined.length);
    expect(defined.filter((term) => text.split(term).length < 3)).toEqual([]);
  });

  test("every term introduced in passing is used again", () => {
    const terms = [...text.matchAll(/（以下称([^）]+)）/gu)].flatMap(([, names = ""]) => names.split("、"));
    expect(terms.length).toBeGreaterThan(3);
    expect(terms.filter((term) => text.split(term).length < 3)).toEqual([]);
  });

  test("cites no law that the law table lacks or that is not in force", () => {
    const titles = template.annexes.map(({ title }) => title);
    const cited = [...new Set([...text.matchAll(/《([^》]+)》/gu)].map(([, title = ""]) => title))].filter(
      (title) => !titles.includes(title),
    );
    const inForce = Object.values(library.laws)
      .filter(({ until }) => until === undefined)
      .flatMap(({ names }) => names);
    expect(cited.filter((title) => !inForce.includes(title))).toEqual([]);
  });

  test("lists exactly the annexes that follow", () => {
    const listed = [...text.matchAll(/附件([一二三四五六七八九十]+)《([^》]+)》/gu)].map(([, , title]) => title);
    const compared = deal.options["tierComparison"] === true;
    expect(listed).toEqual(template.annexes.filter(({ id: annex }) => annex !== "tiers" || compared).map(({ title }) => title));
  });
});

test("the price of the modules adds up to the fee", () => {
  const text = textOf(sampleDeal("agency-operation", "advanced"));
  expect(text).toContain("基础服务费每月人民币26,500元（大写：人民币贰万陆仟伍佰元整），其中不含税价25,000元、税额1,500元");
  expect(text).toContain("进阶服务费基准每月人民币65,720元（大写：人民币陆万伍仟柒佰贰拾元整），其中不含税价62,000元、税额3,720元");
});

test("a service of a higher tier, a missing one of the tier, or too few of those offered is a problem of the deal", () => {
  const problems = (deal: Deal): unknown => {
    const drafted = draft(library, deal, "");
    return drafted.ok ? [] : drafted.problems.map(({ at, seen }) => [at, seen.zh]);
  };
  const basic = sampleDeal("agency-operation", "basic");
  expect(problems({ ...basic, services: [...basic.services, "livestream"] })).toEqual([["services", "“直播执行”属于进阶层"]]);
  expect(problems({ ...basic, services: basic.services.slice(1) })).toEqual([["services", "没有基础层的“账号与店铺基建”"]]);
  const modular = sampleDeal("modular", "advanced");
  expect(problems({ ...modular, services: ["customer-service"] })).toEqual([["services", "进阶层选了 0 项服务"]]);
});
