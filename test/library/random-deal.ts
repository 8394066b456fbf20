import type { GeneratorValue } from "fast-check";
import fc from "fast-check";
import { checkCharacter } from "../../src/base/credit-code.js";
import type { Deal } from "../../src/draft/deal.js";
import { parseDeal } from "../../src/draft/deal.js";
import { draft, type Draft } from "../../src/draft/draft.js";
import { questionnaire, type Known } from "../../src/draft/questionnaire.js";
import type { Answers } from "../../src/draft/questionnaire/answers.js";
import type { Question } from "../../src/draft/questionnaire/question.js";
import { withAnswer } from "../../src/draft/questionnaire/with-answer.js";
import type { Library } from "../../src/library/library.js";
import { stances, tiers } from "../../src/library/terms.js";
import { fail, optionValues } from "./library-samples.js";

/** A random deal and its contract. */
export interface RandomDraft {
  readonly deal: Deal;
  readonly drafted: Draft;
}

/**
 * A valid deal of any template, tier, stance, option, service, platform and text, with values anywhere within the bounds of the clauses'
 * variables. Values that only contradict each other (more special sessions than sessions) move to the limit.
 */
export function randomDraft(library: Library, g: GeneratorValue, word: fc.Arbitrary<string> = words): RandomDraft {
  const known = randomShape(library, g);
  const made = questionnaire(library, known);
  if (!made.ok) return fail(JSON.stringify(made.problems));
  const questions = made.value.sections.flatMap(({ questions }) => questions);
  let answers: Answers = {};
  for (const question of questions) {
    const answer = answerTo(question, known, g, word);
    if (answer !== undefined) answers = withAnswer(answers, question.path, answer);
  }
  for (const { id, texts } of made.value.sections)
    if (texts !== undefined && g(fc.nat, 4) === 0) answers = withAnswer(answers, `texts.${id}`, pick(g, texts).name);
  let last = "";
  for (let round = 0; round < 4; round++) {
    const deal = parseDeal(JSON.stringify(answers), "");
    if (!deal.ok) return fail(JSON.stringify(deal.problems));
    const drafted = draft(library, deal.value, "0".repeat(64));
    if (drafted.ok) return { deal: deal.value, drafted: drafted.value };
    last = JSON.stringify(drafted.problems);
    for (const { at, expected } of drafted.problems) {
      const question = questions.find(({ path }) => at === path || at.startsWith(`${path}.`)) ?? fail(last);
      const limit = /^(?:不大于|不小于) ([\d,.]+)$/u.exec(expected.zh)?.[1];
      answers = withAnswer(
        answers,
        question.path,
        limit === undefined ? (question.default ?? question.example) : Number(limit.replaceAll(",", "")),
      );
    }
  }
  return fail(`no valid deal: ${last}`);
}

function randomShape(library: Library, g: GeneratorValue): Known {
  const template = pick(g, Object.values(library.templates));
  const tier = pick(g, tiers);
  const below = tiers.slice(0, tiers.indexOf(tier) + 1);
  const services = below.flatMap((one) => {
    const { includes = [], offers = [], least = 0 } = template.tiers[one] ?? {};
    return [...includes, ...some(g, offers, Math.min(least, offers.length))];
  });
  const options = Object.fromEntries(Object.keys(template.options).map((name) => [name, pick(g, optionValues(template, name))]));
  const order = Object.keys(template.services);
  return {
    template: template.id,
    tier,
    stance: pick(g, stances),
    services: services.sort((a, b) => order.indexOf(a) - order.indexOf(b)),
    platforms: some(g, Object.keys(template.platforms), 1),
    options,
  };
}

/** Harmless words of two to eight characters. */
const words = fc
  .array(fc.constantFrom(..."云山松竹梅兰菊荷星月晨光江河湖海青白红蓝金银玉石春夏秋冬安宁和顺"), { minLength: 2, maxLength: 8 })
  .map((all) => all.join(""));

const pick = <T>(g: GeneratorValue, list: readonly T[]): T =>
  list[g(fc.integer, { min: 0, max: list.length - 1 })] ?? fail("nothing to pick from");

const some = (g: GeneratorValue, list: readonly string[], least: number): string[] =>
  list.length === 0 ? [] : g(() => fc.subarray([...list], { minLength: least }));

function answerTo(question: Question, known: Known, g: GeneratorValue, word: fc.Arbitrary<string>): unknown {
  const { path, required, kind } = question;
  const given: Readonly<Record<string, unknown>> = {
    template: known.template,
    tier: known.tier,
    stance: known.stance,
    services: known.services,
    platforms: known.platforms,
  };
  if (Object.hasOwn(given, path)) return given[path];
  if (path.startsWith("options.")) return known.options?.[path.slice("options.".length)];
  if (path.endsWith(".bank.name") || path.endsWith(".bank.account")) return path.startsWith("agency") ? "622202550077310" : undefined;
  if (/^(?:brand|agency)\.name$/u.test(path)) return `${g(() => word)}有限公司`;
  if (/^(?:brand|agency)\.address$/u.test(path)) return `浙江省杭州市余杭区${g(() => word)}路1号`;
  // Only real arbitration commissions make a valid clause.
  if (/\.(?:institution|seat)$/u.test(path)) return question.example;
  if (!required && g(fc.boolean)) return undefined;
  if (kind === "rows") return rowsOf(question, g, word);
  return valueOf(question, g, word);
}

function rowsOf({ columns = [], min = 1, max = 6, example }: Question, g: GeneratorValue, word: fc.Arbitrary<string>): unknown {
  const count = g(fc.integer, { min, max: Math.max(min, Math.min(max, min + 3)) });
  const isScale = columns.some(({ path }) => path === "from") && columns.some(({ path }) => path === "rate");
  // The steps of a scale hang together: they are taken from the example.
  if (isScale && example !== undefined) return example;
  return Array.from({ length: count }, () =>
    Object.fromEntries(
      columns.flatMap((column) => {
        const value = column.required || g(fc.boolean) ? valueOf(column, g, word) : undefined;
        return value === undefined ? [] : [[column.path, value]];
      }),
    ),
  );
}

function valueOf(
  { kind, min, max, options, format, default: usual, example }: Question,
  g: GeneratorValue,
  word: fc.Arbitrary<string>,
): unknown {
  const number = typeof usual === "number" ? usual : typeof example === "number" ? example : 10;
  const [low, high] = [min ?? Math.min(1, number), max ?? Math.max(number * 3, (min ?? 0) + 10)];
  switch (kind) {
    case "days":
    case "workdays":
    case "hours":
    case "minutes":
    case "months":
    case "integer":
      return g(fc.integer, { min: low, max: high });
    case "percent":
    case "ratio":
      return g(fc.integer, { min: Math.ceil(low * 10), max: Math.floor(Math.min(high, kind === "percent" ? 100 : high) * 10) }) / 10;
    case "money":
      return (g(fc.integer, { min: Math.ceil(low) * 100, max: Math.floor(Math.min(high, 10_000_000)) * 100 }) / 100).toFixed(2);
    case "date":
      return `${g(fc.integer, { min: 2026, max: 2029 })}-${String(g(fc.integer, { min: 1, max: 12 })).padStart(2, "0")}-${String(g(fc.integer, { min: 1, max: 28 })).padStart(2, "0")}`;
    case "time":
      return `${g(fc.integer, { min: 0, max: 23 })}:${pick(g, ["00", "30"])}`;
    case "choice":
      return pick(g, options ?? []).value;
    case "flag":
      return g(fc.boolean);
    case "list":
      return Array.from({ length: Math.max(1, min ?? 1) }, () => g(() => word));
    case "text":
      return textOf(format, g, word);
    case "rows":
    case "choices":
      return fail(kind);
  }
}

function textOf(format: Question["format"], g: GeneratorValue, word: fc.Arbitrary<string>): string {
  switch (format) {
    case "credit-code": {
      const body = `91${String(g(fc.integer, { min: 110000, max: 659999 }))}MA${g(fc.string, { unit: fc.constantFrom(..."0123456789ABCDEFGHJKLMNPQRTUWY"), minLength: 7, maxLength: 7 })}`;
      return body + checkCharacter(body);
    }
    case "contract-number":
      return `R-${g(fc.integer, { min: 1, max: 99999 })}`;
    case "phone":
      return `0571-5550${g(fc.integer, { min: 1000, max: 9999 })}`;
    case "email":
      return `m${g(fc.integer, { min: 1, max: 999 })}@firm.example`;
    case undefined:
      return g(() => word);
  }
}
