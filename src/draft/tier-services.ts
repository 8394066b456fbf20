import { say } from "../base/bilingual.js";
import type { Problem } from "../base/problem.js";
import { tierNames, tierRank, tiers } from "../library/terms.js";
import type { Template } from "../library/template.js";
import type { Deal } from "./deal.js";

/** A tier holds its own services and those of the lower ones, and no service of a higher one. */
export function tierServices(template: Template, deal: Deal): Problem[] {
  const name = (service: string): string => template.services[service] ?? service;
  return tiers.flatMap((tier): Problem[] => {
    const { includes, offers } = template.tiers[tier] ?? { includes: [], offers: [] };
    if (tierRank(tier) <= tierRank(deal.tier))
      return includes
        .filter((service) => !deal.services.includes(service))
        .map((service) => ({
          at: "services",
          seen: say(`没有${tierNames[tier]}层的“${name(service)}”`, `saw no ${service} of the ${tier} tier`),
          expected: say(`${tierNames[deal.tier]}层的全部服务`, `all services of the ${deal.tier} tier`),
          hint: say(`加上 ${service}，或选择较低的层级`, `Add ${service} or choose a lower tier`),
        }));
    return [...includes, ...offers]
      .filter((service) => deal.services.includes(service))
      .map((service) => ({
        at: "services",
        seen: say(`“${name(service)}”属于${tierNames[tier]}层`, `saw ${service} of the ${tier} tier`),
        expected: say(`${tierNames[deal.tier]}层及以下的服务`, `services of the ${deal.tier} tier or below`),
        hint: say(`删除 ${service}，或选择${tierNames[tier]}层`, `Remove ${service} or choose the ${tier} tier`),
      }));
  });
}
