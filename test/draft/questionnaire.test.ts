import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { draft } from "../../src/draft/draft.js";
import { parseDeal } from "../../src/draft/deal.js";
import { questionnaire, type Known, type Questionnaire } from "../../src/draft/questionnaire.js";
import { answerAt } from "../../src/draft/questionnaire/answer-at.js";
import type { Answers } from "../../src/draft/questionnaire/answers.js";
import { withAnswer } from "../../src/draft/questionnaire/with-answer.js";
import { tiers } from "../../src/library/terms.js";
import { loadLibrary } from "../../src/node/load-library.js";
import { allSamples, fail, sampleDeal } from "../library/library-samples.js";

const library = await loadLibrary();

function asked(known: Known): Questionnaire {
  const made = questionnaire(library, known);
  return made.ok ? made.value : fail(JSON.stringify(made.problems));
}
const questionsOf = ({ sections }: Questionnaire) => sections.flatMap(({ questions }) => questions);
const pathsOf = (one: Questionnaire): string[] => questionsOf(one).map(({ path }) => path);

describe.each(allSamples())("$template/$name", ({ template, name, path }) => {
  const typed = parse(readFileSync(path, "utf8")) as Answers;
  const questions = questionsOf(asked(sampleDeal(template, name)));

  test("each question once, whatever must be answered is, and the answers are a whole deal", () => {
    expect(new Set(questions.map((one) => one.path)).size).toBe(questions.length);
    expect(questions.filter((one) => one.required && answerAt(typed, one.path) === undefined).map((one) => one.path)).toEqual([]);
    let answers: Answers = {};
    for (const one of questions) answers = withAnswer(answers, one.path, answerAt(typed, one.path));
    const [whole, original] = [answers, typed].map((deal) => {
      const parsed = parseDeal(JSON.stringify(deal), "deal");
      const drafted = parsed.ok ? draft(library, parsed.value, "") : parsed;
      return drafted.ok ? drafted.value.contract.text : fail(JSON.stringify(drafted.problems));
    });
    expect(whole).toBe(original);
  });

  test("is plain data, in words for people", () => {
    const made = asked(sampleDeal(template, name));
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
    for (const { label } of questions) expect([label.zh, label.en].every((words) => words.trim() !== "")).toBe(true);
  });
});

test("asks what the chosen tier, services and texts need, and nothing else", () => {
  const [basic, advanced] = tiers.map((tier) => asked({ tier, platforms: ["douyin"] })).map(pathsOf);
  expect(basic).toContain("terms.fees.basicItems");
  expect(basic).not.toContain("terms.fees.advancedItems");
  expect(advanced).toEqual(expect.arrayContaining(["terms.fees.advancedItems", "terms.scope.sessions", "terms.kpi.roiTarget"]));
  const silent = asked({ tier: "basic", services: ["account-setup", "compliance-review", "shop-operation"] });
  expect(pathsOf(silent).filter((path) => path.startsWith("terms.service-levels.")).length).toBeLessThan(
    (basic ?? []).filter((path) => path.startsWith("terms.service-levels.")).length,
  );
});

test("shows the texts of a topic with the reason to give way; the chosen one follows the stance and the deal", () => {
  const of = (known: Known) => asked(known).sections.find(({ id }) => id === "payment")?.texts ?? [];
  expect(of({ stance: "brand" }).map(({ name }) => name)).toEqual(["brand", "brand-2", "balanced", "agency-2", "agency"]);
  expect(
    of({ stance: "brand" })
      .filter(({ chosen }) => chosen)
      .map(({ name }) => name),
  ).toEqual(["brand"]);
  expect(
    of({ texts: { payment: "agency-2" } })
      .filter(({ chosen }) => chosen)
      .map(({ name }) => name),
  ).toEqual(["agency-2"]);
  for (const { concede } of of({})) expect(concede.zh).not.toBe("");
});

test("the services of the tier are fixed, the offered ones are free, those above are not shown", () => {
  const services = (tier: (typeof tiers)[number]) => questionsOf(asked({ tier })).find(({ path }) => path === "services")?.options ?? [];
  expect(services("basic").every(({ fixed }) => fixed)).toBe(true);
  expect(services("basic").map(({ value }) => value)).not.toContain("livestream");
  expect(services("advanced").find(({ value }) => value === "influencer")).toEqual({
    value: "influencer",
    label: { zh: "达人合作", en: "influencer" },
  });
});

test("an unknown template is a problem that names those that exist", () => {
  const made = questionnaire(library, { template: "constructor" });
  expect(made.ok ? "" : made.problems[0]?.expected.en).toContain("trial-project");
});
