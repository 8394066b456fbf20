import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { check, type CheckResult } from "../../src/check/check.js";
import { loadLibrary } from "../../src/node/load-library.js";
import { contractOf } from "./read-text.js";

const library = await loadLibrary();
const checked = (path: string): CheckResult => check(contractOf(readFileSync(path, "utf8")), library, { asOf: "2026-11-22" });
const notes = (path: string): string =>
  checked(path)
    .notes.map(({ zh }) => zh)
    .join();

describe("a text that is no agency-operation agreement is not asked for what one must settle, and the report says so first", () => {
  test.each([
    ["lease", /看起来不是代运营合同/u],
    ["labour", /看起来不是代运营合同/u],
    ["supply", /看起来不是代运营合同/u],
    ["nda", /看起来不是代运营合同/u],
    ["supplement", /补充协议/u],
    ["article", /看起来不是合同/u],
    ["english", /几乎没有中文/u],
  ])("%s", (name, said) => {
    const { findings, topics, coverage } = checked(`test/check/other-matter/${name}.txt`);
    expect(notes(`test/check/other-matter/${name}.txt`)).toMatch(said);
    expect(findings.filter(({ kind }) => kind === "missing-topic" || kind === "missing-element")).toEqual([]);
    expect(topics.filter(({ status }) => status === "missing")).toEqual([]);
    expect(coverage.find(({ rule }) => rule === "completeness")?.outcome).toBe("could-not-check");
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("every agency agreement is asked, the shortest and the one that amends another too", () => {
    const folder = "test/eval/contracts";
    const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
    expect(names.length).toBeGreaterThan(60);
    expect(names.filter((name) => notes(`${folder}/${name}`) !== "")).toEqual([]);
  });
});
