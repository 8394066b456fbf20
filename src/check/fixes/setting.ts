import { camelCase } from "../../library/formula/formula-book.js";
import type { Library } from "../../library/library.js";
import type { Variable } from "../../library/variable.js";
import type { Role } from "../facts/party.js";
import type { Reading } from "../reading/reading.js";
import type { Case } from "../rules/rule.js";
import type { TopicReport } from "../topics/topic-report.js";
import { ownValues } from "./own-values.js";

/** What wording of the library needs to know of the contract that it is written into. */
export interface Setting {
  readonly library: Library;
  /** What the contract calls each side. */
  readonly labels: Readonly<Record<Role, string>>;
  readonly livestream: boolean;
  /** Whether the contract regulates a topic. */
  readonly regulates: (topic: string) => boolean;
  /** How the contract cites a topic, an anchor or an annex: 第七条, 付款条款, 双方书面确认的指标表. */
  readonly cite: (target: string) => string;
  /** By topic in camel case: the library's defaults, and over them what the contract itself says. */
  readonly values: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The setting of one contract. */
export function settingOf({ reading, topics }: Case): Setting {
  const { library, circumstances } = reading;
  const regulates = (id: string): boolean =>
    topics.some(({ topic, status }) => topic.id === id && (status === "present" || status === "vague"));
  const own = ownValues(reading, topics);
  const values = Object.fromEntries(
    Object.entries(defaultsOf(library)).map(([topic, defaults]) => [topic, { ...defaults, ...own[topic] }]),
  );
  return { library, labels: labelsOf(reading), livestream: circumstances.livestream, regulates, cite: citing(library, topics), values };
}

/** The same for no contract in particular: what items say does not depend on names. */
export const neutral = (setting: Setting): Setting => ({
  ...setting,
  labels: { brand: "甲方", agency: "乙方" },
  cite: citing(setting.library, []),
  values: defaultsOf(setting.library),
});

/** The word for each side that the text uses most; 甲方 and 乙方 where the head names nobody. */
export function labelsOf({ parties, contract }: Reading): Readonly<Record<Role, string>> {
  const label = (role: Role, fallback: string): string => {
    const party = parties.find((one) => one.role === role);
    if (!party) return parties.some((one) => one.label === fallback) ? (fallback === "甲方" ? "乙方" : "甲方") : fallback;
    const count = (word: string): number => contract.text.split(word).length - 1;
    return [...party.aliases].filter((word) => word !== party.name).sort((a, b) => count(b) - count(a))[0] ?? party.label;
  };
  return { brand: label("brand", "甲方"), agency: label("agency", "乙方") };
}

const defaults = new WeakMap<Library, Setting["values"]>();

/** By topic in camel case: the default or sample of every variable that has one; texts of the sample are left out, they are its own. */
function defaultsOf(library: Library): Setting["values"] {
  const known = defaults.get(library);
  if (known) return known;
  const made: Record<string, Record<string, unknown>> = {};
  for (const clause of Object.values(library.clauses)) {
    const values = (made[camelCase(clause.topic)] ??= {});
    for (const [name, variable] of Object.entries(clause.variables)) Object.assign(values, defaultOf(name, variable, clause.sample[name]));
  }
  defaults.set(library, made);
  return made;
}

function defaultOf(name: string, variable: Variable, sample: unknown): Record<string, unknown> {
  if (variable.kind === "rows") return {};
  const value =
    variable.default ?? (variable.kind === "text" || variable.kind === "money" || variable.kind === "date" ? undefined : sample);
  if (value === undefined) return variable.optional ? { [name]: null } : {};
  return variable.kind === "choice"
    ? { [name]: value, [`${name}Text`]: typeof value === "string" ? (variable.options?.[value] ?? value) : value }
    : { [name]: value };
}

function citing(library: Library, topics: readonly TopicReport[]): (target: string) => string {
  return (target) => {
    if (target.startsWith("annex/")) return `双方书面确认的${library.fixes.annexes[target.slice("annex/".length)] ?? "清单"}`;
    const id = target.split(".")[0] ?? "";
    const report = topics.find(({ topic }) => topic.id === id);
    const label = report?.paragraphs.find(({ part }) => part === "body")?.path[0] ?? "";
    const article = /^第[\d一二三四五六七八九十百]+[条條]$/u.test(label) ? label : "";
    return article === "" ? `${library.topics[id]?.zh ?? id}条款` : article;
  };
}
