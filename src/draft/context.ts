import type { Decimal } from "../base/decimal.js";
import type { ScalarVariable, Variable } from "../library/variable.js";
import { tierNames, tierRank } from "../library/terms.js";
import type { Template } from "../library/template.js";
import type { Options } from "./condition.js";
import type { Deal, Party } from "./deal.js";
import type { TermValues } from "./term-values.js";
import type { TokenStore } from "./token.js";
import type { Value } from "./values.js";

/** What Handlebars sees: texts of the deal are tokens, everything else is a validated value. */
export type Context = Readonly<Record<string, unknown>>;

/** `ad-spend` → `adSpend`: the name under which other topics see a topic's values. */
export const camelCase = (id: string): string => id.replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase());

/** The values that every clause sees: parties, contract, tier, services, platforms, options and each topic under its name. */
export function sharedContext(template: Template, deal: Deal, options: Options, terms: TermValues, tokens: TokenStore): Context {
  const put = (text: string): string => tokens.put({ type: "text", text });
  const party = (one: Party): Context => ({
    ...Object.fromEntries(Object.entries(one).flatMap(([key, value]) => (typeof value === "string" ? [[key, put(value)]] : []))),
    bank: one.bank ? { name: put(one.bank.name), account: put(one.bank.account) } : null,
  });
  const flags = (all: Readonly<Record<string, string>>, chosen: readonly string[]): Context =>
    Object.fromEntries(Object.keys(all).map((id) => [camelCase(id), chosen.includes(id)]));
  return {
    brand: party(deal.brand),
    agency: party(deal.agency),
    brandName: put(deal.brandName),
    contract: { number: deal.number, place: put(deal.place), signedAt: deal.signedAt ?? null, title: template.title },
    tier: { name: tierNames[deal.tier], advanced: tierRank(deal.tier) >= 1, valueAdded: tierRank(deal.tier) >= 2 },
    services: { ...flags(template.services, deal.services), names: deal.services.map((id) => template.services[id] ?? id) },
    platforms: { ...flags(template.platforms, deal.platforms), names: deal.platforms.map((id) => template.platforms[id] ?? id) },
    options,
    ...Object.fromEntries(
      Object.entries(terms).map(([topic, { variables, values }]) => [camelCase(topic), topicContext(variables, values, put)]),
    ),
  };
}

/** One topic's values as templates print them; a choice `x` also has `xText`, the words that the contract prints. */
function topicContext(
  variables: Readonly<Record<string, Variable>>,
  values: Readonly<Record<string, Value>>,
  put: (text: string) => string,
): Context {
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, variable]): [string, unknown][] => {
      const value = values[name] ?? null;
      if (variable.kind === "rows")
        return [[name, isList(value) ? value.map((row) => topicContext(variable.columns, isRecord(row) ? row : {}, put)) : null]];
      return printable(name, variable, value, put);
    }),
  );
}

function printable(name: string, variable: ScalarVariable, value: Value, put: (text: string) => string): [string, unknown][] {
  if (value === null) return [[name, null]];
  if (variable.kind === "choice")
    return [
      [name, value],
      [`${name}Text`, variable.options?.[plain(value)] ?? plain(value)],
    ];
  if (variable.kind === "text") return [[name, put(plain(value))]];
  if (variable.kind === "list" && isList(value)) return [[name, value.map((item) => put(plain(item)))]];
  return [[name, value]];
}

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

/** A value whose schema admits text only. */
const plain = (value: Value): string => {
  if (typeof value === "string") return value;
  throw new Error(`not a text: ${JSON.stringify(value)}`);
};

const isRecord = (value: Value): value is Readonly<Record<string, Value>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !isDecimal(value);

const isDecimal = (value: object): value is Decimal => "toFixed" in value;
