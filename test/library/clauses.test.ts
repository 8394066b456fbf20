import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseDeal, type Deal } from "../../src/draft/deal.js";
import { termValues } from "../../src/draft/term-values.js";
import { valueSchema } from "../../src/draft/values.js";
import { camelCase } from "../../src/draft/context.js";
import type { Variable } from "../../src/library/variable.js";
import { loadLibrary } from "../../src/node/load-library.js";
import { clauseText } from "./clause-text.js";
import { usedPaths } from "./used-paths.js";
import { wording } from "./wording.js";

const library = await loadLibrary();
const template = library.templates["agency-operation"] ?? fail("the template is missing");
const richest = dealOf("value-added");
const clauses = Object.values(library.clauses);

function fail(message: string): never {
  throw new Error(message);
}

function dealOf(name: string): Deal {
  const path = `templates/agency-operation/samples/${name}.yaml`;
  const deal = parseDeal(readFileSync(path, "utf8"), path);
  return deal.ok ? deal.value : fail(JSON.stringify(deal.problems));
}

/** The variables of a topic, over all its clauses. */
function variablesOf(topic: string): Readonly<Record<string, Variable>> {
  return Object.fromEntries(clauses.filter((clause) => clause.topic === topic).flatMap(({ variables }) => Object.entries(variables)));
}

const columnsOf = (topic: string, name: string): Readonly<Record<string, unknown>> | undefined => {
  const variable = variablesOf(topic)[name];
  return variable?.kind === "rows" ? variable.columns : undefined;
};

test("every topic has a balanced text that opens an article", () => {
  const openers = clauses
    .filter(({ stance, body, tier }) => stance === "balanced" && tier === "basic" && body.trimStart().startsWith("## "))
    .map(({ topic }) => topic);
  expect(Object.keys(library.topics).filter((topic) => topic !== "parties" && !openers.includes(topic))).toEqual([]);
});

describe.each(clauses)("$id", (clause) => {
  test("its sample answers all its questions", () => {
    const terms = termValues([clause], {
      ...richest,
      terms: Object.keys(clause.variables).length > 0 ? { [clause.topic]: clause.sample } : {},
    });
    expect(terms.ok ? [] : terms.problems).toEqual([]);
  });

  test("fills to clean and measurable text, whatever the forum", () => {
    for (const forum of ["brand-court", "defendant-court", "arbitration"])
      for (const [tier, services] of [
        [richest.tier, richest.services],
        ["basic", richest.services.slice(0, 4)],
      ] as const) {
        const deal = { ...richest, tier, services, options: { ...richest.options, forum, trial: clause.topic === "term" } };
        const text = clauseText(clause, library, template, deal);
        expect(text.join("")).not.toBe("");
        expect(text.flatMap(wording)).toEqual([]);
      }
  });

  test("uses what it declares and declares what it uses", () => {
    const used = usedPaths(clause, columnsOf);
    expect([...used.own].sort()).toEqual(Object.keys(clause.variables).sort());
    const foreign = [...used.foreign].map((path) => {
      const [topic = "", name = ""] = path.split(".");
      const known = Object.keys(library.topics).find((id) => camelCase(id) === topic) ?? fail(`no topic ${topic}`);
      const variables = variablesOf(known);
      return `${topic}.${name in variables ? name : name.replace(/Text$/u, "")}`;
    });
    expect([...new Set(foreign)].sort()).toEqual([...clause.uses].sort());
    expect(clause.uses.filter((path) => !exists(path))).toEqual([]);
    expect(used.unknownColumns).toEqual([]);
  });

  test("names no service, option or platform that the template lacks", () => {
    const known = new Set([
      ...Object.keys(template.services).map((id) => `services.${camelCase(id)}`),
      ...Object.keys(template.options).map((name) => `options.${name}`),
      ...["name", "advanced", "valueAdded"].map((name) => `tier.${name}`),
      "platforms.names",
    ]);
    const used = [...usedPaths(clause, columnsOf).shared].filter((path) => /^(?:services|options|tier|platforms)\./u.test(path));
    expect(used.filter((path) => !known.has(path))).toEqual([]);
    expect([clause.when["service"]].flat().filter((id) => id !== undefined && template.services[String(id)] === undefined)).toEqual([]);
  });

  test("needs clauses and annexes that exist", () => {
    const known = new Set([...Object.keys(library.clauses), ...template.annexes.map(({ id }) => `annex/${id}`)]);
    expect(clause.needs.filter((id) => !known.has(id))).toEqual([]);
  });

  test("its defaults lie within its own bounds", () => {
    const wrong = Object.entries(clause.variables).filter(
      ([, variable]) => variable.kind !== "rows" && variable.default !== undefined && !valueSchema(variable).safeParse(undefined).success,
    );
    expect(wrong.map(([name]) => name)).toEqual([]);
  });
});

function exists(path: string): boolean {
  const [topic = "", name = ""] = path.split(".");
  const id = Object.keys(library.topics).find((one) => camelCase(one) === topic);
  return id !== undefined && name in variablesOf(id);
}
