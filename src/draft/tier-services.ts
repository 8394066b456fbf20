import { say } from "../base/bilingual.js";
import type { Problem } from "../base/problem.js";
import { tierNames, tierRank, tiers, type Tier } from "../library/terms.js";
import type { Template } from "../library/template.js";
import type { DealShape } from "./deal.js";

/** A tier holds its own services and those of the lower ones, and no service of a higher one. */
export function tierServices(template: Template, deal: DealShape): Problem[] {
  const name = (service: string): string => template.services[service] ?? service;
  return tiers.flatMap((tier): Problem[] => {
    const { includes, offers, least } = template.tiers[tier] ?? { includes: [], offers: [], least: 0 };
    if (tierRank(tier) <= tierRank(deal.tier)) {
      const chosen = offers.filter((service) => deal.services.includes(service)).length;
      const few: Problem[] =
        chosen >= least
          ? []
          : [
              {
                at: "services",
                seen: say(`${tierNames[tier]}层选了 ${chosen} 项服务`, `saw ${chosen} services of the ${tier} tier`),
                expected: say(`至少 ${least} 项：${offers.map(name).join("、")}`, `at least ${least} of ${offers.join(", ")}`),
                hint: say("加选服务，或选择较低的层级", "Add a service or choose a lower tier"),
              },
            ];
      return [...few, ...missing(includes, tier)];
    }
    return [...includes, ...offers]
      .filter((service) => deal.services.includes(service))
      .map((service) => ({
        at: "services",
        seen: say(`“${name(service)}”属于${tierNames[tier]}层`, `saw ${service} of the ${tier} tier`),
        expected: say(`${tierNames[deal.tier]}层及以下的服务`, `services of the ${deal.tier} tier or below`),
        hint: say(`删除 ${service}，或选择${tierNames[tier]}层`, `Remove ${service} or choose the ${tier} tier`),
      }));
  });

  function missing(includes: readonly string[], tier: Tier): Problem[] {
    return includes
      .filter((service) => !deal.services.includes(service))
      .map((service) => ({
        at: "services",
        seen: say(`没有${tierNames[tier]}层的“${name(service)}”`, `saw no ${service} of the ${tier} tier`),
        expected: say(`${tierNames[deal.tier]}层的全部服务`, `all services of the ${deal.tier} tier`),
        hint: say(`加上 ${service}，或选择较低的层级`, `Add ${service} or choose a lower tier`),
      }));
  }
}
