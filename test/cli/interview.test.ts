import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { interview } from "../../src/cli/interview/interview.js";
import type { Prompter } from "../../src/cli/interview/prompter.js";
import { draft } from "../../src/draft/draft.js";
import { parseDeal } from "../../src/draft/deal.js";
import { questionnaire } from "../../src/draft/questionnaire.js";
import { answerAt } from "../../src/draft/questionnaire/answer-at.js";
import type { Answers } from "../../src/draft/questionnaire/answers.js";
import type { Question } from "../../src/draft/questionnaire/question.js";
import { loadLibrary } from "../../src/node/load-library.js";
import { allSamples, fail, sampleDeal } from "../library/library-samples.js";

const library = await loadLibrary();

function textOf(answers: unknown): string {
  const deal = parseDeal(JSON.stringify(answers), "deal");
  const drafted = deal.ok ? draft(library, deal.value, "") : deal;
  return drafted.ok ? drafted.value.contract.text : fail(JSON.stringify(drafted.problems));
}

/** Somebody who types what a sample deal says, question by question, at first with a slip in every text. */
function person(typed: Answers, template: string, name: string) {
  const made = questionnaire(library, sampleDeal(template, name));
  const questions = made.ok ? made.value.sections.flatMap((section) => section.questions) : fail("questions");
  const titles = new Map(made.ok ? made.value.sections.map((section) => [section.title.zh, section.id]) : []);
  const asked: string[] = [];
  let section = "";
  let table: Question | undefined;
  let row = -1;
  let slips = 0;
  const inSection = ({ path }: Question): boolean =>
    ({
      contract: !path.includes(".") && !["brandName", "services", "platforms"].includes(path),
      work: /^(?:brandName|services|platforms|options\..*)$/u.test(path),
    })[section] ??
    (path.startsWith(`${section}.`) || path.startsWith(`terms.${section}.`));
  const find = (message: string): { readonly question: Question; readonly answer: unknown } => {
    const numbered = /^(\d+)\. (.*)$/u.exec(message);
    const bare = (numbered?.[2] ?? message).replace(/（可不填）$/u, "").replace(/（该层级必含：.*/u, "");
    const is = ({ label, unit }: Question): boolean => bare === label.zh || bare === `${label.zh} (${unit?.zh ?? ""})`;
    if (numbered !== null && table !== undefined) {
      row = Number(numbered[1]) - 1;
      const column = table.columns?.find(is) ?? fail(message);
      const rows = answerAt(typed, table.path);
      return { question: column, answer: Array.isArray(rows) ? (rows[row] as Answers | undefined)?.[column.path] : undefined };
    }
    const question = questions.find((one) => inSection(one) && is(one)) ?? fail(`${section}: ${message}`);
    asked.push(question.path);
    return { question, answer: answerAt(typed, question.path) };
  };
  const words = (answer: unknown): string =>
    Array.isArray(answer) ? answer.join("、") : answer === undefined ? "" : typeof answer === "string" ? answer : JSON.stringify(answer);
  const prompter: Prompter = {
    text: ({ message, validate }) => {
      const { question, answer } = find(message);
      if (["days", "money", "date"].includes(question.kind)) {
        expect(validate("-7x")).toMatch(/^应为/u);
        slips += 1;
      }
      expect([question.path, validate(words(answer))]).toEqual([question.path, undefined]);
      return Promise.resolve(words(answer));
    },
    select: ({ message, options, initial }) => {
      const { answer } = find(message);
      const chosen = typeof answer === "string" ? answer : (initial ?? "");
      expect(options.map(({ value }) => value)).toContain(chosen);
      return Promise.resolve(chosen);
    },
    several: ({ message }) => {
      const { question, answer } = find(message);
      const fixed = (question.options ?? []).filter((option) => option.fixed).map(({ value }) => value);
      return Promise.resolve((answer as string[]).filter((one) => !fixed.includes(one)));
    },
    confirm: (message, initial) => {
      if (/要逐项看吗$/u.test(message)) return Promise.resolve(true);
      if (/^要逐个主题/u.test(message)) return Promise.resolve(false);
      const more = /^已有 (\d+) 行/u.exec(message);
      if (more !== null) {
        const rows = answerAt(typed, table?.path ?? "");
        return Promise.resolve(Array.isArray(rows) && rows.length > Number(more[1]));
      }
      const { answer } = find(message);
      return Promise.resolve(typeof answer === "boolean" ? answer : initial);
    },
    section: (title) => void (section = titles.get(title) ?? title),
    note: (label) => void (table = questions.find((one) => inSection(one) && one.kind === "rows" && one.label.zh === label)),
  };
  return { prompter, asked, slips: () => slips };
}

describe.each(allSamples())("$template/$name", ({ template, name, path }) => {
  test("who answers what a deal says is left with that deal; every question once; every answer is kept at once", async () => {
    const typed = parse(readFileSync(path, "utf8")) as Answers;
    const { prompter, asked, slips } = person(typed, template, name);
    let kept: Answers = {};
    const answers = await interview({}, { library, prompter, language: "zh", save: (now) => void (kept = now) });
    expect(textOf(answers)).toBe(textOf(typed));
    expect(kept).toEqual(answers);
    expect(new Set(asked).size).toBe(asked.length);
    expect(slips()).toBeGreaterThan(10);
  });
});

describe("a beginning", () => {
  const whole = parse(readFileSync("templates/agency-operation/samples/basic.yaml", "utf8")) as Answers;
  const never = (): never => fail("asked");
  const silent: Prompter = {
    text: never,
    select: ({ initial }) => Promise.resolve(initial),
    several: never,
    confirm: () => Promise.resolve(false),
    section: () => undefined,
    note: () => undefined,
  };

  test("of which nothing is missing is not asked about", async () => {
    expect(await interview(whole, { library, prompter: silent, language: "zh", save: () => undefined })).toEqual(whole);
  });

  test("is asked only for what is missing, and kept when somebody stops", async () => {
    const { place, ...rest } = whole;
    const seen: string[] = [];
    const answers = [place as string, ""];
    const prompter: Prompter = {
      ...silent,
      text: ({ message }) => (seen.push(message), Promise.resolve(answers.shift())),
    };
    const { brandName: _, ...less } = rest;
    let kept: Answers = {};
    expect(await interview(less, { library, prompter, language: "zh", save: (now) => void (kept = now) })).toBeUndefined();
    expect(seen).toEqual(["签订地点（写到区县）", "签订日期（可不填）", "消费者看到的品牌名"]);
    expect(kept).toEqual({ ...less, stance: "balanced", place });
  });

  test("with answers that contradict each other is asked about these again", async () => {
    const scope = (whole["terms"] as Record<string, Answers>)["scope"] ?? fail("scope");
    const wrong = { ...whole, number: "编号 一", terms: { ...(whole["terms"] as Answers), scope: { ...scope, listings: -3 } } };
    const said: string[] = [];
    const prompter: Prompter = {
      ...silent,
      text: ({ message }) => Promise.resolve(message.startsWith("合同编号") ? "CW-1" : "25"),
      note: (words) => void said.push(words),
    };
    const answers = await interview(wrong, { library, prompter, language: "zh", save: () => undefined });
    expect(answers?.["number"]).toBe("CW-1");
    expect(said.join("\n")).toMatch(/number：现为 “编号 一”/u);
    expect(textOf(answers)).toContain("CW-1");
  });
});
