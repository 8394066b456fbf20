import { readdirSync, readFileSync } from "node:fs";
import { choose, clausesOfChoice, type Choice } from "../../src/draft/choose.js";
import type { Result } from "../../src/base/result.js";
import { parseDeal, type Deal } from "../../src/draft/deal.js";
import { templateOptions } from "../../src/draft/template-options.js";
import type { LibraryClause } from "../../src/library/clause.js";
import { isHead } from "../../src/library/is-head.js";
import type { Library } from "../../src/library/library.js";
import type { Template, TemplateEntry } from "../../src/library/template.js";
import { tiers, type Tier } from "../../src/library/terms.js";
import { sampleTerms } from "./sample-terms.js";

export function fail(message: string): never {
  throw new Error(message);
}

/** A sample deal of a template by the name of its file. */
export function sampleDeal(template: string, name: string): Deal {
  const path = `templates/${template}/samples/${name}.yaml`;
  const deal = parseDeal(readFileSync(path, "utf8"), path);
  return deal.ok ? deal.value : fail(JSON.stringify(deal.problems));
}

/** Every sample deal of every template. */
export const allSamples = (): { readonly template: string; readonly name: string; readonly path: string }[] =>
  readdirSync("templates").flatMap((template) =>
    readdirSync(`templates/${template}/samples`).map((file) => ({
      template,
      name: file.replace(".yaml", ""),
      path: `templates/${template}/samples/${file}`,
    })),
  );

/** The services of a tier and of those below it, all that are included and all that are offered. */
export const servicesOf = (template: Template, tier: Tier): string[] =>
  tiers
    .slice(0, tiers.indexOf(tier) + 1)
    .flatMap((each) => [...(template.tiers[each]?.includes ?? []), ...(template.tiers[each]?.offers ?? [])]);

/** The clauses that a deal chooses; a deal that chooses none is a bug of the test. */
export function chosenClauses(library: Library, deal: Deal): LibraryClause[] {
  const choice = choiceOf(library, deal);
  return choice.ok ? clausesOfChoice(choice.value) : fail(JSON.stringify(choice.problems));
}

export function choiceOf(library: Library, deal: Deal): Result<Choice> {
  const template = library.templates[deal.template] ?? fail(`no template ${deal.template}`);
  const options = templateOptions(template, deal);
  return options.ok ? choose(library, template, deal, options.value) : options;
}

/** The deal with the clauses' own samples as terms. */
export const withSampleTerms = (library: Library, deal: Deal): Deal => ({ ...deal, terms: sampleTerms(chosenClauses(library, deal)) });

/** Every value of a template's option; a flag has two. */
export const optionValues = (template: Template, name: string): readonly (string | boolean)[] => {
  const option = template.options[name];
  return option?.kind === "choice" ? Object.keys(option.options ?? {}) : [true, false];
};

const entriesOf = (template: Template): TemplateEntry[] => [
  ...template.cover,
  ...template.body,
  ...template.signature,
  ...template.annexes.map(({ clause, also, when }) => ({ clause, also, when })),
];

/** A deal in which the clause is chosen: the first template that can hold it, with tier, services and options as the clause asks. */
export function dealWith(library: Library, clause: LibraryClause): Deal {
  for (const template of Object.values(library.templates)) {
    const named = entriesOf(template).some((entry) => entry.clause === clause.id || entry.also.includes(clause.id));
    const byTopic = isHead(clause) && template.body.some(({ topic }) => topic === clause.topic);
    if (!named && !byTopic) continue;
    const options = Object.fromEntries(
      Object.entries(template.options).map(([name, variable]) => {
        const wanted = [clause.when[name] ?? (variable.kind === "flag" ? true : [])].flat();
        const values = optionValues(template, name);
        const first = values.find((value) => wanted.includes(value)) ?? values[0];
        return [name, first ?? fail(name)];
      }),
    );
    const unwanted = [clause.when["without"] ?? []].flat().map(String);
    const services = servicesOf(template, "value-added").filter((service) => !unwanted.includes(service));
    const platforms = Object.keys(template.platforms);
    const texts = byTopic && !named ? { [clause.topic]: clause.id.split("/")[1] ?? "" } : {};
    const deal: Deal = {
      ...sampleDeal(template.id, "value-added"),
      tier: "value-added",
      stance: clause.stance,
      services,
      platforms,
      options,
      texts,
    };
    const choice = choiceOf(library, deal);
    if (choice.ok && clausesOfChoice(choice.value).some(({ id }) => id === clause.id)) return withSampleTerms(library, deal);
  }
  return fail(`no template holds ${clause.id}`);
}
