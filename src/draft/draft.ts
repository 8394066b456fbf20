import { say } from "../base/bilingual.js";
import type { Problem } from "../base/problem.js";
import { fail, ok, type Result } from "../base/result.js";
import type { Manifest } from "../document/manifest.js";
import type { Contract } from "../document/node.js";
import { formulaBook, type FormulaBook } from "../library/formula/formula-book.js";
import { calculation } from "../library/formula/calculation.js";
import { exampleSituation } from "../library/formula/example-situation.js";
import type { Library } from "../library/library.js";
import type { Template } from "../library/template.js";
import { assemble, targetsOf } from "./assemble.js";
import { boundProblems } from "./bounds.js";
import { choose, clausesOfChoice } from "./choose.js";
import type { Options } from "./condition.js";
import { constantsOf } from "./constants.js";
import { sharedContext, type Context } from "./context.js";
import type { Deal } from "./deal.js";
import { fill } from "./fill.js";
import { manifestOf } from "./manifest.js";
import { templateOptions } from "./template-options.js";
import { tierComparison, type TierRow } from "./tier-comparison.js";
import { tierServices } from "./tier-services.js";
import { termDates, type TermDates } from "./term-dates.js";
import { knownTerms, termValues, unusedTerms } from "./term-values.js";
import { TokenStore } from "./token.js";

export interface Draft {
  readonly contract: Contract;
  readonly manifest: Manifest;
  /** The contract's title and number, as they stand on the cover and in the header. */
  readonly title: string;
  readonly number: string;
  /** Every name that the contract's formulas use; `settle` runs them. */
  readonly formulas: FormulaBook;
  readonly dates: TermDates;
  /** Values of the deal that no chosen clause uses, as `topic.name`. */
  readonly unused: readonly string[];
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
  const clauses = clausesOfChoice(choice.value);
  const terms = termValues(clauses, deal, knownTerms(Object.values(library.clauses)));
  if (!terms.ok) return terms;
  const constants = constantsOf(terms.value);
  const bounds = boundProblems(clauses, constants);
  if (bounds.length > 0) return fail(...bounds);
  const tokens = new TokenStore();
  const comparison = options["tierComparison"] === true ? tierComparison(library, template, deal, options) : [];
  const shared = { ...sharedContext(library, template, deal, options, terms.value, tokens), ...comparisonContext(comparison) };
  const book = formulaBook(clauses, constants);
  const parts = fill(template, choice.value, shared, tokens, calculation(book, exampleSituation(book)));
  const targets = targetsOf(parts);
  const missing = [...tokens.references()].filter((target) => !targets.has(target));
  if (missing.length > 0) throw new Error(`clauses refer to what this contract lacks: ${missing.join(", ")}`);
  const contract = assemble(parts);
  return ok({
    contract,
    manifest: manifestOf(contract, template, deal, dealHash),
    title: template.title,
    number: deal.number,
    formulas: book,
    dates: termDates(terms.value),
    unused: unusedTerms(deal, terms.value),
  });
}

/** The comparison of tiers as its clause prints it: rows where a higher tier adds something. */
const comparisonContext = (rows: readonly TierRow[]): Context => ({
  tierRows: rows
    .filter(({ added }) => added.advanced.length + added["value-added"].length > 0)
    .map(({ topic, added }) => ({ topic, basic: added.basic, advanced: added.advanced, valueAdded: added["value-added"] })),
});

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
