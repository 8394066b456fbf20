import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { paymentRule as rule } from "./payment-rule.js";
import { check } from "../../src/check/check.js";
import { UsageError } from "../../src/base/usage-error.js";
import { withHouseRules } from "../../src/node/house-rules.js";
import { loadLibrary } from "../../src/node/load-library.js";
import { contractOf } from "../check/read-text.js";

const library = await loadLibrary();
let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "house-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const laid = (yaml: string) => {
  writeFileSync(join(folder, "house.yaml"), yaml);
  return withHouseRules(library, folder);
};
const problems = (yaml: string): string => {
  try {
    laid(yaml);
    return "";
  } catch (error) {
    if (error instanceof UsageError) return error.text("zh");
    throw error;
  }
};

describe("a house's own rules", () => {
  test("one file of YAML adds a rule; it reports like every other", () => {
    const { findings } = check(contractOf("第一条 付款\n甲方应在验收后90日内支付当月服务费。"), laid(rule), { asOf: "2026-11-22" });
    expect(findings.map((finding) => finding.rule)).toContain("house-payment-days");
    expect(
      check(contractOf("甲方应在验收后30日内支付当月服务费。"), laid(rule), { asOf: "2026-11-22" }).findings.map((finding) => finding.rule),
    ).not.toContain("house-payment-days");
  });

  test("a rule that misses its bad example or matches a good one fails with file and line", () => {
    const missed = problems(rule.replace("收到发票后90日内支付服务费", "收到发票后20日内支付服务费"));
    expect(missed).toMatch(/house\.yaml:3：规则 house-payment-days 没有命中它的反例/u);
    expect(problems(rule.replace("后30日内", "后九十日内"))).toMatch(/house\.yaml:3：规则 house-payment-days 误报了它的正例/u);
  });

  test("a malformed phrase, an unknown word, kind or topic, a taken id: each is named", () => {
    expect(problems(rule.replace("{days}{内", "{days{内"))).toMatch(/短语写错了/u);
    expect(problems(rule.replace("{days}", "{weeks}"))).toMatch(/weeks/u);
    expect(problems(rule.replace("kind: payment-open-ended", "kind: slow"))).toMatch(/house\.yaml:3：发现种类 slow/u);
    expect(problems(rule.replace("topic: payment", "topic: paying"))).toMatch(/主题 paying/u);
    expect(problems(rule.replace("house-payment-days", "blank-left"))).toMatch(/编号 blank-left/u);
    expect(problems("rules: [")).toMatch(/YAML 格式错误/u);
  });

  test("words, levels and kinds of the house", () => {
    const text = "甲方已支付的服务费，无论何种原因概不退还。";
    const levels = (yaml: string): string[] =>
      check(contractOf(text), laid(yaml), { asOf: "2026-11-22" }).findings.flatMap((finding) =>
        finding.kind === "no-refund" ? [finding.severity] : [],
      );
    expect(levels("levels: {}")).toEqual([library.kinds["no-refund"]?.severity]);
    expect(levels("levels: { no-refund: info }")).toEqual(["info"]);
    expect(levels("levels: { no-refund: off }")).toEqual([]);
    const own = laid(
      rule
        .replace("kind: payment-open-ended", "kind: slow-payment")
        .concat("kinds: { slow-payment: { zh: 付款过慢, en: Slow payment, severity: info } }\nwords: { platform: [得物社区] }\n"),
    );
    expect(own.kinds["slow-payment"]?.zh).toBe("付款过慢");
    expect(own.lexicon["platform"]).toContain("得物社区");
    expect(library.lexicon["platform"]).not.toContain("得物社区");
  });

  test("what is switched off is told in the coverage", () => {
    const { coverage } = check(contractOf("甲方已支付的服务费概不退还。"), laid("levels: { no-refund: off }"), { asOf: "2026-11-22" });
    expect(coverage.filter(({ why }) => why?.en.includes("switched off")).length).toBeGreaterThan(0);
  });
});
