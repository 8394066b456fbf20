import { say, type Bilingual } from "../base/bilingual.js";
import { fail, ok, type Result } from "../base/result.js";
import type { LibraryClause } from "../library/clause.js";
import { ladder } from "../library/ladder.js";
import type { Library } from "../library/library.js";
import type { Template } from "../library/template.js";
import { tierRank, tiers, type Stance, type Tier } from "../library/terms.js";
import { admits } from "./admits.js";
import { choose, clausesOfChoice } from "./choose.js";
import type { Options } from "./condition.js";
import type { Deal, DealShape } from "./deal.js";
import { declaredVariables } from "./declared-variables.js";
import { contractQuestions, partyQuestions, workQuestions } from "./questionnaire/deal-questions.js";
import type { Question } from "./questionnaire/question.js";
import { variableQuestion } from "./questionnaire/variable-question.js";
import { templateOptions } from "./template-options.js";

/** What a deal of this template, tier and stance is asked, in the order of the contract; plain data, fit for JSON. */
export interface Questionnaire {
  readonly template: string;
  readonly tier: Tier;
  readonly stance: Stance;
  readonly sections: readonly Section[];
}

export interface Section {
  /** `contract`, `brand`, `agency`, `work`, or a topic. */
  readonly id: string;
  readonly title: Bilingual;
  readonly questions: readonly Question[];
  /** The texts from which a topic's article may be chosen (`texts.<topic>` of the deal), from one's own side's to the other's. */
  readonly texts?: readonly Text[];
}

export interface Text {
  /** What the deal writes as `texts.<topic>`. */
  readonly name: string;
  readonly clause: string;
  readonly title: Bilingual;
  readonly stance: Stance;
  readonly rank: number;
  /** When one may give way to it. */
  readonly concede: Bilingual;
  readonly law: readonly string[];
  readonly chosen: boolean;
}

/** What is known of a deal so far; the rest is taken from the template. */
export type Known = Partial<DealShape & Pick<Deal, "options">>;

/** The questions that the deal's tier, stance, services, platforms, options and texts need, and no others. */
export function questionnaire(library: Library, known: Known): Result<Questionnaire> {
  const id = known.template ?? "agency-operation";
  const template = Object.hasOwn(library.templates, id) ? library.templates[id] : undefined;
  if (template === undefined)
    return fail({
      at: "template",
      seen: say(`没有名为 ${id} 的模板`, `saw no template named ${id}`),
      expected: say(Object.keys(library.templates).join("、"), `one of ${Object.keys(library.templates).join(", ")}`),
    });
  const shape = shapeOf(template, known);
  const options = templateOptions(template, { options: known.options ?? {} });
  if (!options.ok) return options;
  const choice = choose(library, template, shape, options.value);
  if (!choice.ok) return choice;
  const clauses = clausesOfChoice(choice.value);
  return ok({
    template: id,
    tier: shape.tier,
    stance: shape.stance,
    sections: [
      { id: "contract", title: say("合同", "The contract"), questions: contractQuestions(library, shape) },
      { id: "work", title: say("服务与平台", "Services and platforms"), questions: workQuestions(template, shape) },
      { id: "brand", title: say("甲方（品牌方）", "The brand"), questions: partyQuestions("brand") },
      { id: "agency", title: say("乙方（代运营方）", "The agency"), questions: partyQuestions("agency") },
      ...topicSections(library, template, shape, options.value, clauses),
    ],
  });
}

/** The deal as far as it is known: without services, all that the tier includes and as many of the offered ones as it needs. */
function shapeOf(template: Template, known: Known): DealShape {
  const tier = known.tier ?? tiers.find((one) => template.tiers[one] !== undefined) ?? "basic";
  const usual = tiers
    .filter((one) => tierRank(one) <= tierRank(tier))
    .flatMap((one) => [
      ...(template.tiers[one]?.includes ?? []),
      ...(template.tiers[one]?.offers ?? []).slice(0, template.tiers[one]?.least ?? 0),
    ]);
  return {
    template: template.id,
    tier,
    stance: known.stance ?? "balanced",
    services: known.services ?? usual,
    platforms: known.platforms ?? [],
    texts: known.texts ?? {},
  };
}

function topicSections(
  library: Library,
  template: Template,
  shape: DealShape,
  options: Options,
  clauses: readonly LibraryClause[],
): Section[] {
  const ids = new Set(clauses.map((clause) => clause.id));
  const declared = declaredVariables(clauses);
  /** Elsewhere the template itself names the text. */
  const negotiable = new Set(template.body.flatMap(({ topic }) => topic ?? []));
  const sections = [...new Set(clauses.map(({ topic }) => topic))].map((topic): Section => {
    const own = clauses.filter((clause) => clause.topic === topic);
    const texts = negotiable.has(topic) ? ladder(library, topic, shape.stance).filter((clause) => admits(clause, shape, options)) : [];
    const { zh, en } = library.topics[topic] ?? say(topic, topic);
    return {
      id: topic,
      title: say(zh, en),
      questions: Object.entries(declared.get(topic) ?? {}).map(([name, variable]) => {
        const asking = own.filter((clause) => name in clause.variables);
        const limits = asking.map(({ bounds }) => bounds[name]).find((bound) => bound !== undefined);
        const example = own.map(({ sample }) => sample[name]).find((value) => value !== undefined);
        return {
          ...variableQuestion(
            `terms.${topic}.${name}`,
            variable,
            asking.map((clause) => clause.id),
          ),
          ...(limits === undefined ? {} : { limits }),
          ...(example === undefined ? {} : { example }),
        };
      }),
      ...(texts.length > 1 ? { texts: texts.map((clause) => text(clause, ids)) } : {}),
    };
  });
  return sections.filter(({ questions, texts }) => questions.length > 0 || texts !== undefined);
}

const text = ({ id, title, title_en, stance, rank, concede, law }: LibraryClause, chosen: ReadonlySet<string>): Text => ({
  name: id.split("/")[1] ?? "",
  clause: id,
  title: say(title, title_en),
  stance,
  rank,
  concede: concede ?? say("", ""),
  law,
  chosen: chosen.has(id),
});
