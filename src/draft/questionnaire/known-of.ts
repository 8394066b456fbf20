import { stances, tiers } from "../../library/terms.js";
import type { Known } from "../questionnaire.js";
import { groupAt, type Answers } from "./answers.js";

/** What a half-typed deal already decides about the questions; what does not fit is left out, so that it is asked. */
export function knownOf(answers: Answers): Known {
  const { template, services, platforms } = answers;
  const tier = tiers.find((one) => one === answers["tier"]);
  const stance = stances.find((one) => one === answers["stance"]);
  return {
    ...(typeof template === "string" ? { template } : {}),
    ...(tier === undefined ? {} : { tier }),
    ...(stance === undefined ? {} : { stance }),
    ...(isNames(services) ? { services } : {}),
    ...(isNames(platforms) ? { platforms } : {}),
    options: entries(groupAt(answers, "options"), (value) => typeof value === "string" || typeof value === "boolean"),
    texts: entries(groupAt(answers, "texts"), (value) => typeof value === "string"),
  };
}

const isNames = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === "string");

const entries = <T>(group: Answers, fits: (value: unknown) => value is T): Record<string, T> =>
  Object.fromEntries(Object.entries(group).flatMap(([name, value]) => (fits(value) ? [[name, value]] : [])));
