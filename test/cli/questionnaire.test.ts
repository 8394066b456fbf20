import { expect, test } from "vitest";
import { runCommand } from "./run-command.js";

test("the questions of a tier as JSON: what a web page needs to ask", async () => {
  const { code, out } = await runCommand(["questionnaire", "--template", "livestream", "--tier", "advanced", "--format", "json"]);
  expect(code).toBe(0);
  const made = JSON.parse(out) as { tier: string; sections: { id: string; questions: { path: string }[] }[] };
  expect(made.tier).toBe("advanced");
  expect(made.sections.flatMap(({ questions }) => questions.map(({ path }) => path))).toContain("terms.scope.sessions");
});

test("for people: every question with its field, the texts with the reason to give way", async () => {
  const { out } = await runCommand(["questionnaire", "--stance", "brand", "--services", "account-setup,compliance-review"]);
  expect(out).toContain("* terms.term.start  合作从哪一天开始");
  expect(out).toMatch(/● texts: brand – /u);
});

test("a template that does not exist is named, with those that do", async () => {
  const { code, err } = await runCommand(["questionnaire", "--template", "nothing"]);
  expect(code).toBe(2);
  expect(err).toMatch(/没有名为 nothing 的模板，应为.*trial-project/u);
});
