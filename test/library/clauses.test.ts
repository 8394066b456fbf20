import { describe, expect, test } from "vitest";
import { valueSchema } from "../../src/draft/values.js";
import { camelCase } from "../../src/library/formula/formula-book.js";
import type { LibraryClause } from "../../src/library/clause.js";
import { namesOf } from "../../src/library/formula/expression.js";
import { parseExpression } from "../../src/library/formula/parse-expression.js";
import { isHead } from "../../src/library/is-head.js";
import { tiers } from "../../src/library/terms.js";
import type { Variable } from "../../src/library/variable.js";
import { loadLibrary } from "../../src/node/load-library.js";
import { clauseText } from "./clause-text.js";
import { dealWith, fail, servicesOf, withSampleTerms } from "./library-samples.js";
import { usedPaths } from "./used-paths.js";
import { wording } from "./wording.js";

const library = await loadLibrary();
const clauses = Object.values(library.clauses);
const templates = Object.values(library.templates);
const services = new Set(templates.flatMap((template) => Object.keys(template.services)));
const options = new Set(templates.flatMap((template) => Object.keys(template.options)));

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
    .filter((clause) => clause.stance === "balanced" && clause.tier === "basic" && isHead(clause))
    .map(({ topic }) => topic);
  expect(Object.keys(library.topics).filter((topic) => topic !== "parties" && !openers.includes(topic))).toEqual([]);
});

describe.each(clauses)("$id", (clause) => {
  const rich = dealWith(library, clause);

  test("its sample answers all its questions, in a contract of which it is a part", () => {
    expect(clauseText(library, rich, clause).join("")).not.toBe("");
  });

  test("fills to clean and measurable text, whatever the forum and the lowest tier that holds it", () => {
    const template = library.templates[rich.template] ?? fail(rich.template);
    for (const forum of ["brand-court", "defendant-court", "arbitration"])
      for (const tier of [clause.tier, "value-added"] as const) {
        const below = tiers.slice(tiers.indexOf(tier) + 1).flatMap((each) => servicesOf(template, each));
        const own = servicesOf(template, tier);
        const deal = {
          ...rich,
          tier,
          services: rich.services.filter((service) => own.includes(service) || !below.includes(service)),
          options: { ...rich.options, forum: clause.when["forum"] === undefined ? forum : (rich.options["forum"] ?? forum) },
        };
        expect(clauseText(library, withSampleTerms(library, deal), clause).flatMap(wording)).toEqual([]);
      }
  });

  test("uses what it declares and declares what it uses", () => {
    const used = usedPaths(clause, columnsOf);
    const formulaNames = namesInFormulas(clause);
    const elsewhere = clauses.flatMap(({ uses }) =>
      uses.filter((path) => path.startsWith(`${camelCase(clause.topic)}.`)).map((path) => path.split(".")[1] ?? ""),
    );
    const ownNames = new Set([...used.own, ...[...formulaNames, ...elsewhere].filter((name) => name in clause.variables)]);
    expect([...ownNames].sort()).toEqual(Object.keys(clause.variables).sort());
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

  test("names no service, option or platform that no template has", () => {
    const known = new Set([
      ...[...services].map((id) => `services.${camelCase(id)}`),
      ...[...options].flatMap((name) => [`options.${name}`, `options.${name}Text`]),
      ...["name", "advanced", "valueAdded"].map((name) => `tier.${name}`),
      "platforms.names",
    ]);
    const used = [...usedPaths(clause, columnsOf).shared].filter((path) => /^(?:services|options|tier|platforms)\./u.test(path));
    expect(used.filter((path) => !known.has(path))).toEqual([]);
    const asked = [clause.when["service"] ?? [], clause.when["without"] ?? []].flat();
    expect(asked.filter((id) => !services.has(String(id)))).toEqual([]);
  });

  test("needs clauses and annexes that exist", () => {
    const known = new Set([...Object.keys(library.clauses), ...templates.flatMap(({ annexes }) => annexes.map(({ id }) => `annex/${id}`))]);
    expect(clause.needs.filter((id) => !known.has(id))).toEqual([]);
  });

  test("its defaults lie within its own bounds", () => {
    const wrong = Object.entries(clause.variables).filter(
      ([, variable]) => variable.kind !== "rows" && variable.default !== undefined && !valueSchema(variable).safeParse(undefined).success,
    );
    expect(wrong.map(([name]) => name)).toEqual([]);
  });
});

/** Every name that the clause's formulas, examples and bounds use, without columns. */
const namesInFormulas = (clause: LibraryClause): string[] =>
  [
    ...Object.values(clause.formulas).map(({ is }) => is),
    ...Object.values(clause.results).map(({ example }) => String(example)),
    ...Object.values(clause.bounds).flatMap(({ min, max }) => [min ?? "", max ?? ""]),
    ...Object.keys(clause.bounds),
  ]
    .flatMap((text) => namesOf(parseExpression(text === "" ? "0" : text) ?? fail(text)))
    .map((name) => name.split(".")[0] ?? "");

function exists(path: string): boolean {
  const [topic = "", name = ""] = path.split(".");
  const id = Object.keys(library.topics).find((one) => camelCase(one) === topic);
  return id !== undefined && name in variablesOf(id);
}
