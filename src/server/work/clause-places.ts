import { say, type Bilingual } from "../../base/bilingual.js";
import { partyQuestions } from "../../draft/questionnaire/deal-questions.js";
import type { LibraryClause } from "../../library/clause.js";
import type { Library } from "../../library/library.js";
import { textSource } from "../../library/text/text-source.js";
import type { ScalarVariable } from "../../library/variable.js";

/** A place of a clause that a deal fills in: what it asks for, and a value to read the text with. */
export interface ClausePlace {
  readonly label: Bilingual;
  readonly example: string;
}

/**
 * The places of a clause as its text names them: its own values, those of other topics (`fees.monthlyFee`), the parties, and the clauses
 * and annexes that it refers to.
 */
export function clausePlaces(clause: LibraryClause, library: Library): Readonly<Record<string, ClausePlace>> {
  const own = Object.keys(clause.variables).map((name) => [name, placeOf(clause, name)] as const);
  const foreign = clause.uses.flatMap((path) => {
    const [topic = "", name = ""] = path.split(".");
    const asking = Object.values(library.clauses).find((one) => camel(one.topic) === topic && Object.hasOwn(one.variables, name));
    return asking ? [[path, placeOf(asking, name)] as const] : [];
  });
  const parties = (["brand", "agency"] as const).flatMap((side) =>
    partyQuestions(side).map(({ path, label }) => {
      const whose = sides[side];
      return [path, { label: say(`${whose.zh}${label.zh}`, `${whose.en}: ${label.en}`), example: "" }] as const;
    }),
  );
  return Object.fromEntries([...parties, ...foreign, ...own, ...references(clause, library)]);
}

/** What `{{ref "kpi.target"}}` and `{{ref "annex/roster"}}` lead to. */
function references(clause: LibraryClause, library: Library): (readonly [string, ClausePlace])[] {
  const annexes = Object.values(library.templates).flatMap((template) => template.annexes);
  return [...textSource(clause.text).matchAll(/\{\{ref "([a-z0-9./-]+)"\}\}/gu)].map(([, to = ""]) => {
    const annex = annexes.find(({ id }) => to === `annex/${id}`);
    const topic = library.topics[to.split(".")[0] ?? ""];
    const title = annex?.title ?? topic?.zh ?? to;
    const label = annex ? say(`附件《${title}》`, `the annex ${title}`) : say(`“${title}”一条`, `the clause on ${topic?.en ?? to}`);
    return [to, { label, example: annex ? `附件（${title}）` : `第…条（${title}）` }] as const;
  });
}

const sides = { brand: say("甲方", "Brand"), agency: say("乙方", "Agency") } as const;

const camel = (topic: string): string => topic.replaceAll(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());

function placeOf(clause: LibraryClause, name: string): ClausePlace {
  const variable = clause.variables[name];
  if (variable === undefined) return { label: say(name, name), example: "" };
  const value = clause.sample[name] ?? (variable.kind === "rows" ? undefined : variable.default);
  return { label: say(variable.label, variable.label_en), example: variable.kind === "rows" ? "" : written(variable, value) };
}

function written({ options }: ScalarVariable, value: unknown): string {
  if (typeof value === "string") return options?.[value] ?? value;
  if (typeof value === "number") return String(value);
  return Array.isArray(value) ? value.filter((one) => typeof one === "string").join("、") : "";
}
