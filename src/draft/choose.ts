import { say } from "../base/bilingual.js";
import type { Problem } from "../base/problem.js";
import { fail, ok, type Result } from "../base/result.js";
import type { LibraryClause } from "../library/clause.js";
import { isHead } from "../library/is-head.js";
import type { Library } from "../library/library.js";
import type { Template, TemplateEntry } from "../library/template.js";
import { tierRank } from "../library/terms.js";
import { admits } from "./admits.js";
import { holds, type Options } from "./condition.js";
import type { DealShape } from "./deal.js";

/** One article to be: the clause that gives its heading, and the continuations that join it. */
export interface Article {
  readonly clauses: readonly [LibraryClause, ...LibraryClause[]];
}

export interface ChosenAnnex {
  readonly id: string;
  readonly title: string;
  readonly article: Article;
}

export interface Choice {
  readonly cover: readonly Article[];
  readonly body: readonly Article[];
  readonly signature: readonly Article[];
  readonly annexes: readonly ChosenAnnex[];
}

/** Chooses the clauses of a deal by tier, stance, services, platforms and options; a topic without any fitting text is a problem. */
export function choose(library: Library, template: Template, deal: DealShape, options: Options): Result<Choice> {
  const problems: Problem[] = [];
  const admitted = (clause: LibraryClause | undefined): clause is LibraryClause => clause !== undefined && admits(clause, deal, options);

  const heads = headsByTopic(library);
  const head = (entry: TemplateEntry): LibraryClause | undefined => {
    if (entry.clause !== undefined) return library.clauses[entry.clause];
    const agreed = entry.topic === undefined ? undefined : deal.texts[entry.topic];
    if (entry.topic !== undefined && agreed !== undefined) return agreedText(entry.topic, agreed);
    const candidates = (heads.get(entry.topic ?? "") ?? [])
      .filter((clause) => admitted(clause) && [deal.stance, "balanced"].includes(clause.stance))
      .sort(
        (a, b) =>
          Number(b.stance === deal.stance) - Number(a.stance === deal.stance) ||
          tierRank(b.tier) - tierRank(a.tier) ||
          Object.keys(b.when).length - Object.keys(a.when).length ||
          a.rank - b.rank ||
          (a.id < b.id ? -1 : 1),
      );
    if (candidates.length === 0)
      problems.push({
        at: template.path,
        seen: say(`主题 ${entry.topic ?? ""} 没有适合本交易的条款`, `no clause of topic ${entry.topic ?? ""} fits the deal`),
        expected: say("条款库中至少一条适用的条款", "at least one clause in the library that fits"),
        hint: say("检查 tier、stance、services 与 options，或补充条款", "Check tier, stance, services and options, or add a clause"),
      });
    return candidates[0];
  };
  /** The text that the deal names for a topic. */
  const agreedText = (topic: string, name: string): LibraryClause | undefined => {
    const clause = library.clauses[`${topic}/${name}`];
    if (clause !== undefined && admitted(clause) && isHead(clause)) return clause;
    const fitting = Object.values(library.clauses).filter((one) => one.topic === topic && admitted(one) && isHead(one));
    problems.push({
      at: `texts.${topic}`,
      seen: say(`现为 “${name}”`, `saw “${name}”`),
      expected: say(
        fitting.map((one) => one.id.split("/")[1]).join("、"),
        `one of ${fitting.map((one) => one.id.split("/")[1]).join(", ")}`,
      ),
    });
    return undefined;
  };
  const article = (entry: TemplateEntry): Article[] => {
    if (!holds(entry.when, deal, options)) return [];
    const first = head(entry);
    if (first === undefined || !admitted(first)) return [];
    return [{ clauses: [first, ...entry.also.map((id) => library.clauses[id]).filter(admitted)] }];
  };
  const choice: Choice = {
    cover: template.cover.flatMap(article),
    body: template.body.flatMap(article),
    signature: template.signature.flatMap(article),
    annexes: template.annexes.flatMap(({ id, title, ...entry }) => article(entry).map((one) => ({ id, title, article: one }))),
  };
  const topics = new Set(template.body.flatMap(({ topic }) => topic ?? []));
  for (const topic of Object.keys(deal.texts))
    if (!topics.has(topic))
      problems.push({
        at: `texts.${topic}`,
        seen: say(`没有主题 ${topic}`, `saw no topic ${topic}`),
        expected: say("模板正文中的主题", "a topic of the template's body"),
      });
  return problems.length > 0 ? fail(...problems) : ok(choice);
}

/** The clauses that can open an article, by topic. */
function headsByTopic({ clauses }: Library): Map<string, LibraryClause[]> {
  const heads = new Map<string, LibraryClause[]>();
  for (const clause of Object.values(clauses)) {
    if (!isHead(clause)) continue;
    const known = heads.get(clause.topic);
    if (known) known.push(clause);
    else heads.set(clause.topic, [clause]);
  }
  return heads;
}

export const clausesOfChoice = (choice: Choice): LibraryClause[] =>
  [...choice.cover, ...choice.body, ...choice.signature, ...choice.annexes.map((annex) => annex.article)].flatMap(
    (article) => article.clauses,
  );
