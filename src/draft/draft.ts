import { say } from "../base/bilingual.js";
import type { Problem } from "../base/problem.js";
import { fail, ok, type Result } from "../base/result.js";
import type { Contract } from "../document/node.js";
import type { Library } from "../library/library.js";
import type { Template } from "../library/template.js";
import { assemble, targetsOf } from "./assemble.js";
import { choose, clausesOfChoice } from "./choose.js";
import type { Options } from "./condition.js";
import { sharedContext } from "./context.js";
import type { Deal } from "./deal.js";
import { fill } from "./fill.js";
import { manifestOf, type Manifest } from "./manifest.js";
import { templateOptions } from "./template-options.js";
import { tierServices } from "./tier-services.js";
import { termValues } from "./term-values.js";
import { TokenStore } from "./token.js";

export interface Draft {
  readonly contract: Contract;
  readonly manifest: Manifest;
  /** The contract's title and number, as they stand on the cover and in the header. */
  readonly title: string;
  readonly number: string;
}

/**
 * A deal becomes a contract: chooses clauses, validates every value, fills, numbers, cross-refers, defines.
 * All problems of the deal at once; a mistake in the library itself throws. `dealHash` is the SHA-256 of the deal file.
 */
export function draft(library: Library, deal: Deal, dealHash: string): Result<Draft> {
  const template = library.templates[deal.template];
  if (template === undefined)
    return fail({
      at: "template",
      seen: say(`没有名为 ${deal.template} 的模板`, `saw no template named ${deal.template}`),
      expected: say(Object.keys(library.templates).join("、"), `one of ${Object.keys(library.templates).join(", ")}`),
    });
  const options = templateOptions(template, deal);
  const problems: Problem[] = [...(options.ok ? [] : options.problems), ...unknownNames(template, deal), ...tierServices(template, deal)];
  if (!options.ok || problems.length > 0) return fail(...problems);
  return compose(library, template, deal, options.value, dealHash);
}

function compose(library: Library, template: Template, deal: Deal, options: Options, dealHash: string): Result<Draft> {
  const choice = choose(library, template, deal, options);
  if (!choice.ok) return choice;
  const terms = termValues(clausesOfChoice(choice.value), deal);
  if (!terms.ok) return terms;
  const tokens = new TokenStore();
  const shared = sharedContext(template, deal, options, terms.value, tokens);
  const parts = fill(template, choice.value, shared, tokens);
  const missing = [...tokens.references()].filter((target) => !targetsOf(parts).has(target));
  if (missing.length > 0) throw new Error(`clauses refer to what this contract lacks: ${missing.join(", ")}`);
  const contract = assemble(parts);
  return ok({ contract, manifest: manifestOf(contract, template, deal, dealHash), title: template.title, number: deal.number });
}

/** Services and platforms that the template does not know. */
function unknownNames(template: Template, deal: Deal): Problem[] {
  const check = (at: string, names: readonly string[], known: Readonly<Record<string, string>>): Problem[] =>
    names
      .filter((name) => known[name] === undefined)
      .map((name) => ({
        at,
        seen: say(`现为 “${name}”`, `saw “${name}”`),
        expected: say(Object.keys(known).join("、"), `one of ${Object.keys(known).join(", ")}`),
      }));
  return [...check("services", deal.services, template.services), ...check("platforms", deal.platforms, template.platforms)];
}
