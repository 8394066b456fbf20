import { camelCase } from "../library/formula/formula-book.js";
import type { ScalarVariable, Variable } from "../library/variable.js";
import { tierNames, tierRank } from "../library/terms.js";
import type { Library } from "../library/library.js";
import type { Template } from "../library/template.js";
import type { Options } from "./condition.js";
import type { Deal, Party } from "./deal.js";
import type { TermValues } from "./term-values.js";
import type { TokenStore } from "./token.js";
import { isList, isRecord, type Value } from "./values.js";

/** What Handlebars sees: texts of the deal are tokens, everything else is a validated value. */
export type Context = Readonly<Record<string, unknown>>;

/** The values that every clause sees: parties, contract, tier, services, platforms, options and each topic under its name. */
export function sharedContext(
  library: Library,
  template: Template,
  deal: Deal,
  options: Options,
  terms: TermValues,
  tokens: TokenStore,
): Context {
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
    contract: {
      number: deal.number,
      place: put(deal.place),
      signedAt: deal.signedAt ?? null,
      title: template.title,
      mode: template.mode,
      purpose: template.purpose,
      brandRole: template.brandRole,
      agencyRole: template.agencyRole,
    },
    tier: { name: tierNames[deal.tier], advanced: tierRank(deal.tier) >= 1, valueAdded: tierRank(deal.tier) >= 2 },
    services: { ...flags(allServices(library), deal.services), names: deal.services.map((id) => template.services[id] ?? id) },
    platforms: { ...flags(template.platforms, deal.platforms), names: deal.platforms.map((id) => template.platforms[id] ?? id) },
    options: { ...absentOptions(library), ...options, ...optionTexts(template, options) },
    ...Object.fromEntries(
      Object.entries(terms).map(([topic, { variables, values }]) => [camelCase(topic), topicContext(variables, values, put)]),
    ),
  };
}

/** The services of every template: a clause may ask for one that its template does not offer. */
const allServices = ({ templates }: Library): Record<string, string> =>
  Object.fromEntries(Object.values(templates).flatMap(({ services }) => Object.entries(services)));

/** Options that only other templates have are off here. */
const absentOptions = ({ templates }: Library): Context =>
  Object.fromEntries(Object.values(templates).flatMap(({ options }) => Object.keys(options).map((name) => [name, false])));

/** What the contract prints for each option that is a choice, as `<name>Text`. */
const optionTexts = (template: Template, options: Options): Context =>
  Object.fromEntries(
    Object.entries(template.options).flatMap(([name, variable]) => {
      const chosen = options[name];
      return variable.kind === "choice" && typeof chosen === "string" ? [[`${name}Text`, variable.options?.[chosen] ?? chosen]] : [];
    }),
  );

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

/** A value whose schema admits text only. */
const plain = (value: Value): string => {
  if (typeof value === "string") return value;
  throw new Error(`not a text: ${JSON.stringify(value)}`);
};
