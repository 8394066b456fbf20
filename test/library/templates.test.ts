import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { choose, clausesOfChoice, type Choice } from "../../src/draft/choose.js";
import { parseDeal, type Deal } from "../../src/draft/deal.js";
import { draft } from "../../src/draft/draft.js";
import { templateOptions } from "../../src/draft/template-options.js";
import { tiers, type Tier } from "../../src/library/terms.js";
import { loadLibrary } from "../../src/node/load-library.js";
import { equations } from "./equations.js";
import { sampleTerms } from "./sample-terms.js";
import { wording } from "./wording.js";

const library = await loadLibrary();
const template = library.templates["agency-operation"] ?? fail("the template is missing");

function fail(message: string): never {
  throw new Error(message);
}

function dealOf(name: string): Deal {
  const path = `templates/agency-operation/samples/${name}.yaml`;
  const deal = parseDeal(readFileSync(path, "utf8"), path);
  return deal.ok ? deal.value : fail(JSON.stringify(deal.problems));
}

function textOf(deal: Deal): string {
  const drafted = draft(library, deal, "0".repeat(64));
  return drafted.ok ? drafted.value.contract.text : fail(JSON.stringify(drafted.problems));
}

const servicesOf = (tier: Tier): string[] =>
  tiers.slice(0, tiers.indexOf(tier) + 1).flatMap((each) => template.tiers[each]?.includes ?? []);

function choiceOf(deal: Deal): Choice {
  const options = templateOptions(template, deal);
  const choice = options.ok ? choose(library, template, deal, options.value) : options;
  return choice.ok ? choice.value : fail(JSON.stringify(choice.problems));
}

/** Every combination of tier and options, with the clauses' own samples as terms. */
const deals = tiers.flatMap((tier) =>
  ["fixed", "fixed-plus-commission"].flatMap((feeModel) =>
    [true, false].flatMap((trial) =>
      ["brand-court", "defendant-court", "arbitration"].map((forum): Deal => {
        const deal = { ...dealOf("value-added"), tier, services: servicesOf(tier), options: { feeModel, trial, forum } };
        return { ...deal, terms: sampleTerms(clausesOfChoice(choiceOf(deal))) };
      }),
    ),
  ),
);
const nameOf = ({ tier, options }: Deal): string =>
  [tier, options["feeModel"], options["trial"] === true ? "trial" : "no trial", options["forum"]].join(", ");

describe.each(deals.map((deal) => ({ name: nameOf(deal), deal })))("$name", ({ deal }) => {
  test("drafts to clean text", () =>
    expect(
      textOf(deal)
        .split(/[\n\t]/u)
        .flatMap(wording),
    ).toEqual([]));

  test("states every required element of every topic", () => {
    const stated = new Set(clausesOfChoice(choiceOf(deal)).flatMap(({ states }) => states));
    const required = Object.values(library.topics).flatMap(({ id, elements }) =>
      Object.entries(elements).flatMap(([name, { required }]) => (required ? [`${id}.${name}`] : [])),
    );
    expect(required.length).toBeGreaterThan(60);
    expect(required.filter((element) => !stated.has(element))).toEqual([]);
  });
});

test("the richest contract states every element there is", () => {
  const deal = deals.find((one) => nameOf(one) === "value-added, fixed-plus-commission, trial, arbitration") ?? fail("no such deal");
  const stated = new Set(clausesOfChoice(choiceOf(deal)).flatMap(({ states }) => states));
  const all = Object.values(library.topics).flatMap(({ id, elements }) => Object.keys(elements).map((name) => `${id}.${name}`));
  expect(all.filter((element) => !stated.has(element))).toEqual([]);
});

test("a higher tier keeps every clause of the lower one", () => {
  const ids = (tier: Tier): string[] => {
    const deal = deals.find((one) => one.tier === tier) ?? fail(tier);
    return clausesOfChoice(choiceOf(deal)).map(({ id }) => id);
  };
  const [basic, advanced, valueAdded] = [ids("basic"), ids("advanced"), ids("value-added")];
  expect(basic.filter((id) => !advanced.includes(id))).toEqual([]);
  expect(advanced.filter((id) => !valueAdded.includes(id))).toEqual([]);
  expect([basic.length, advanced.length, valueAdded.length]).toEqual(
    [...new Set([basic.length, advanced.length, valueAdded.length])].sort((a, b) => a - b),
  );
});

describe.each(["basic", "advanced", "value-added"])("sample %s", (name) => {
  const deal = dealOf(name);
  const text = textOf(deal);

  test("is of the tier of its name and drafts to clean text", () => {
    expect(deal.tier).toBe(name);
    expect(text.split(/[\n\t]/u).flatMap(wording)).toEqual([]);
  });

  test("every worked example is right", () => {
    const found = equations(text);
    expect(found.length).toBeGreaterThanOrEqual(name === "basic" ? 2 : 5);
    expect(found.filter(({ sides }) => sides.some((side) => !side.round(2).eq(sides[0]?.round(2) ?? 0))).map(({ quote }) => quote)).toEqual(
      [],
    );
  });

  test("every quoted term is defined once and used elsewhere", () => {
    const defined = [...text.matchAll(/“([^”]+)”指/gu)].map(([, term = ""]) => term);
    const quoted = [...text.matchAll(/“([^”]+)”/gu)].map(([, term = ""]) => term);
    const names = JSON.stringify(deal.terms["scope"]?.["shops"]);
    expect(quoted.filter((term) => !names.includes(`"${term}"`))).toEqual(defined);
    expect(new Set(defined).size).toBe(defined.length);
    expect(defined.filter((term) => text.split(term).length < 3)).toEqual([]);
  });

  test("every term introduced in passing is used again", () => {
    const terms = [...text.matchAll(/（以下称([^）]+)）/gu)].flatMap(([, names = ""]) => names.split("、"));
    expect(terms.length).toBeGreaterThan(3);
    expect(terms.filter((term) => text.split(term).length < 3)).toEqual([]);
  });

  test("cites no law that the law table lacks or that is not in force", () => {
    const cited = [...new Set([...text.matchAll(/《([^》]+)》/gu)].map(([, title = ""]) => title))].filter(
      (title) => !template.annexes.some((annex) => annex.title === title),
    );
    const inForce = Object.values(library.laws)
      .filter(({ until }) => until === undefined)
      .flatMap(({ names }) => names);
    expect(cited.filter((title) => !inForce.includes(title))).toEqual([]);
  });

  test("lists exactly the annexes that follow", () => {
    const listed = [...text.matchAll(/附件([一二三四五六七八九十]+)《([^》]+)》/gu)].map(([, , title]) => title);
    expect(listed).toEqual(template.annexes.map(({ title }) => title));
  });
});

test("the price of the modules adds up to the fee", () => {
  const text = textOf(dealOf("advanced"));
  expect(text).toContain("基础服务费每月人民币26,500元（大写：人民币贰万陆仟伍佰元整），其中不含税价25,000元、税额1,500元");
  expect(text).toContain("进阶服务费基准每月人民币65,720元（大写：人民币陆万伍仟柒佰贰拾元整），其中不含税价62,000元、税额3,720元");
});

test("a service of a higher tier, or a missing one of the tier, is a problem of the deal", () => {
  const basic = dealOf("basic");
  const more = draft(library, { ...basic, services: [...basic.services, "livestream"] }, "");
  const fewer = draft(library, { ...basic, services: basic.services.slice(1) }, "");
  expect(more.ok ? [] : more.problems.map(({ at, seen }) => [at, seen.zh])).toEqual([["services", "“直播执行”属于进阶层"]]);
  expect(fewer.ok ? [] : fewer.problems.map(({ at, seen }) => [at, seen.zh])).toEqual([["services", "没有基础层的“账号与店铺基建”"]]);
});
