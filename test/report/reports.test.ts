import { describe, expect, test } from "vitest";
import { check } from "../../src/check/check.js";
import { loadLibrary } from "../../src/node/load-library.js";
import type { FileReport } from "../../src/report/file-report.js";
import { withoutAccepted } from "../../src/report/accepted.js";
import { htmlReport } from "../../src/report/html/html-report.js";
import { jsonReport } from "../../src/report/json.js";
import { markdownReport } from "../../src/report/markdown.js";
import { sarifReport } from "../../src/report/sarif.js";
import { textReport } from "../../src/report/text.js";
import { contractOf } from "../check/read-text.js";

const library = await loadLibrary();
const hostile = `代运营<script>alert(1)</script>合同
甲方：杭州云栖食品有限公司
乙方：上海逐光科技有限公司
第一条 期限
合同期限自2027年1月1日起至2027年12月31日止。
第二条 费用
服务费每月30,000元（大写：叁万伍仟元整），甲方已付款项无论何种原因概不退还。
第三条 <img src=x onerror=alert(1)>
本合同最终解释权归乙方所有。`;
const checked = check(contractOf(hostile), library, { asOf: "2026-11-22" });
const one = checked.findings.find(({ kind }) => kind === "final-interpretation");
const { result, accepted, notes } = withoutAccepted(
  checked,
  [{ id: one?.id ?? "", reason: "以后再谈", source: "a.accepted.yaml" }],
  "2026-11-22",
);
const report: FileReport = {
  file: "a&b.txt",
  sha256: "0".repeat(64),
  format: "txt",
  asOf: "2026-11-22",
  stance: "brand",
  stage: "final",
  result,
  accepted,
  notes,
};

describe("html", () => {
  const page = htmlReport([report], "zh");
  test("nothing of the contract is markup, nothing is loaded, no script", () => {
    expect(page).not.toMatch(/<script|<img|onerror=alert\(1\)>|https?:\/\//u);
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(page).toContain("default-src 'none'");
  });
  test("opens with the term sheet, shows every topic, sets each finding beside its words", () => {
    expect(page).toMatch(/杭州云栖食品有限公司[\s\S]*2027年1月1日–2027年12月31日/u);
    expect(page.match(/class="tile /gu)?.length).toBe(Object.keys(library.topics).length);
    for (const { id, quote } of result.findings) expect(page.split(`id="f-${id}"`).length - 1, quote).toBe(1);
    expect(page).toContain("以后再谈");
  });
  test("has an English face", () => {
    expect(htmlReport([report], "en")).toMatch(/Term sheet[\s\S]*Topics[\s\S]*Law/u);
  });
});

test("json keeps what was accepted apart, with its reason", () => {
  const [file] = JSON.parse(jsonReport([report], "zh")) as [{ findings: { kind: string }[]; accepted: { kind: string; reason: string }[] }];
  expect(file.findings.some(({ kind }) => kind === "final-interpretation")).toBe(false);
  expect(file.accepted).toMatchObject([{ kind: "final-interpretation", reason: "以后再谈" }]);
});

test("sarif says suppressed, with the reason; every result points at its rule", () => {
  const { runs } = JSON.parse(sarifReport([report], "en")) as {
    runs: [
      {
        results: { ruleId: string; ruleIndex: number; suppressions?: { justification: string }[] }[];
        tool: { driver: { rules: { id: string }[] } };
      },
    ];
  };
  const [{ results, tool }] = runs;
  expect(results.length).toBe(result.findings.length + 1);
  expect(results.filter(({ suppressions }) => suppressions).map(({ suppressions }) => suppressions?.[0]?.justification)).toEqual([
    "以后再谈",
  ]);
  for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
});

test("text and Markdown open with the terms and close with what was accepted", () => {
  const text = textReport([report], { language: "zh", colour: false, width: 100 });
  expect(text).toMatch(/期限\s+2027年1月1日–2027年12月31日/u);
  expect(text).toMatch(/已接受的发现[\s\S]*以后再谈/u);
  expect(markdownReport([report], "zh")).toMatch(/\| 期限 \|[\s\S]*已接受的发现/u);
});

test("equal input, equal bytes", () => {
  const again: FileReport = {
    ...report,
    result: withoutAccepted(
      check(contractOf(hostile), library, { asOf: "2026-11-22" }),
      [{ id: one?.id ?? "", reason: "以后再谈", source: "a.accepted.yaml" }],
      "2026-11-22",
    ).result,
  };
  expect(htmlReport([again], "zh")).toBe(htmlReport([report], "zh"));
  expect(jsonReport([again], "zh")).toBe(jsonReport([report], "zh"));
});
