import type { Condition } from "../library/term-schemas.js";
import type { Tier } from "../library/terms.js";
import { tierRank, tiers } from "../library/terms.js";
import type { DealShape } from "./deal.js";

/** The deal's named choices after defaults: options of its template. */
export type Options = Readonly<Record<string, string | boolean>>;

/** Whether the deal satisfies every part of the condition. */
export function holds(condition: Condition, deal: DealShape, options: Options): boolean {
  return Object.entries(condition).every(([name, wanted]) => {
    const values = Array.isArray(wanted) ? wanted : [wanted];
    switch (name) {
      case "tier":
        return values.some((value) => isTier(value) && tierRank(deal.tier) >= tierRank(value));
      case "service":
        return values.some((value) => deal.services.some((service) => service === value));
      case "without":
        return values.every((value) => !deal.services.some((service) => service === value));
      case "platform":
        return values.some((value) => deal.platforms.some((platform) => platform === value));
      default:
        return values.some((value) => options[name] === value);
    }
  });
}

const isTier = (value: unknown): value is Tier => tiers.some((tier) => tier === value);
