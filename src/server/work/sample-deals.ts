import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Answers } from "../../draft/questionnaire/answers.js";
import { parseYaml } from "../../library/yaml.js";
import { packageRoot } from "../../node/package-root.js";

const known = new Map<string, readonly Answers[]>();

/** The complete deals that a template brings as its examples, lowest tier first; read once. */
export function sampleDeals(template: string): readonly Answers[] {
  const kept = known.get(template);
  if (kept) return kept;
  const folder = join(packageRoot(), "templates", template, "samples");
  const deals = readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .flatMap((name): Answers[] => {
      const deal = parseYaml(readFileSync(join(folder, name), "utf8"), name);
      return deal.ok && isAnswers(deal.value) ? [deal.value] : [];
    })
    .sort((a, b) => order.indexOf(String(a["tier"])) - order.indexOf(String(b["tier"])));
  known.set(template, deals);
  return deals;
}

const order = ["basic", "advanced", "value-added"];

const isAnswers = (value: unknown): value is Answers => typeof value === "object" && value !== null && !Array.isArray(value);

/** The example of a tier, or else the first one. */
export const sampleDeal = (template: string, tier: string | undefined): Answers => {
  const deals = sampleDeals(template);
  return deals.find((deal) => deal["tier"] === tier) ?? deals[0] ?? {};
};
