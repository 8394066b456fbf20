import type { Library } from "../library/library.js";
import type { Template } from "../library/template.js";
import { tierRank, tiers, type Tier } from "../library/terms.js";
import { choose } from "./choose.js";
import type { Options } from "./condition.js";
import type { DealShape } from "./deal.js";

/** One matter of a contract: the titles of its clauses in the lowest tier, and those that each higher tier adds. */
export interface TierRow {
  readonly topic: string;
  readonly added: Readonly<Record<Tier, readonly string[]>>;
}

/** What each tier would hold for this deal, by the clauses themselves: rows in the order of the contract. */
export function tierComparison(library: Library, template: Template, deal: DealShape, options: Options): TierRow[] {
  const rows = new Map<string, Record<Tier, string[]>>();
  const seen = new Set<string>();
  for (const tier of tiers) {
    const choice = choose(library, template, { ...deal, tier, services: servicesUpTo(template, deal, tier) }, options);
    if (!choice.ok) continue;
    for (const { clauses } of choice.value.body) {
      const name = printed(library.topics[clauses[0].topic]?.zh ?? clauses[0].title);
      const row = rows.get(name) ?? { basic: [], advanced: [], "value-added": [] };
      for (const clause of clauses) if (!seen.has(clause.id)) row[tier].push(printed(clause.title));
      for (const { id } of clauses) seen.add(id);
      rows.set(name, row);
    }
  }
  return [...rows].map(([topic, added]) => ({ topic, added }));
}

/** A title without the note that tells its text from others of the same matter: that is for those who choose among them. */
const printed = (title: string): string => title.replace(/（[^（）]*）$/u, "");

/** The services of the deal in a tier; of a tier above the deal's, what the template puts there. */
function servicesUpTo(template: Template, deal: DealShape, tier: Tier): string[] {
  return tiers
    .filter((each) => tierRank(each) <= tierRank(tier))
    .flatMap((each) => {
      const { includes, offers } = template.tiers[each] ?? { includes: [], offers: [] };
      const chosen = [...includes, ...offers].filter((service) => deal.services.includes(service));
      return tierRank(each) <= tierRank(deal.tier) ? chosen : includes.length > 0 ? includes : offers;
    });
}
