import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readingOf } from "../../src/check/reading/reading.js";
import { codeRules } from "../../src/check/rules/rules.js";
import { matchesOf } from "../../src/check/screen/matches-of.js";
import { needsOf } from "../../src/check/screen/needs-of.js";
import { paragraphsWith } from "../../src/check/screen/paragraphs-with.js";
import { sentencesWith } from "../../src/check/screen/sentences-with.js";
import { SignSieve } from "../../src/check/screen/sign-sieve.js";
import { loadLibrary } from "../../src/node/load-library.js";
import { contractOf } from "./read-text.ts";
import { regexesOf } from "./regexes.ts";

const library = await loadLibrary();
const written = regexesOf([join(import.meta.dirname, "..", "..", "src", "check")]).map(
  ({ source, flags }) => new RegExp(source, flags.replace(/[gy]/gu, "")),
);
const texts = codeRules.flatMap((rule) => rule.examples.map(({ text }) => text));
const sorted = (groups: readonly (readonly string[])[]): string[] => groups.map((words) => [...words].sort().join(" ")).sort();

describe("what an expression needs", () => {
  test("is in everything that it matches", () => {
    let matched = 0;
    for (const expression of written)
      for (const text of texts) {
        const found = expression.exec(text)?.[0];
        if (found === undefined) continue;
        for (const words of needsOf(expression)) {
          matched++;
          expect(
            words.some((word) => found.includes(word)),
            `${expression.source} in ${found}`,
          ).toBe(true);
        }
      }
    expect(matched).toBeGreaterThan(1000);
  });

  test.each([
    [/违约金|罚/u, [["违约金", "罚"]]],
    [
      /(?:提前|逾期).+[日天]/u,
      [
        ["提前", "逾期"],
        ["日", "天"],
      ],
    ],
    [/甲方(?:应当?|须)(?!付)支付/u, [["甲方应支付", "甲方应当支付", "甲方须支付"]]],
    [/(?<=合同)期限?/u, [["期", "期限"]]],
    [/[\ue010\ue011]付/u, [["\ue010付", "\ue011付"]]],
    [/一?|[^，]费*/u, []],
    [/付款/iu, []],
    [/(付|给)\1/u, []],
    [/\p{Lu}?/u, []],
  ] as const)("of %s", (expression, needs) => {
    expect(sorted(needsOf(expression))).toEqual(sorted(needs));
  });
});

describe("a reading", () => {
  const readings = texts.slice(0, 60).map((text) => readingOf(contractOf(text), library));

  test("has the sentences, paragraphs and matches that trying everywhere finds", () => {
    for (const reading of readings)
      for (const expression of written) {
        const sentences = reading.sentences.filter(({ text }) => expression.test(text));
        expect(sentencesWith(reading, expression)).toEqual(sentences);
        const paragraphs = reading.paragraphs.filter(({ text }) => expression.test(text));
        expect(paragraphsWith(reading, expression)).toEqual(paragraphs);
      }
  });

  test("has matches where they stand in its text", () => {
    const money = /\d[\d,]*元/gu;
    for (const reading of readings)
      expect([...matchesOf(reading, money)].map(({ index, groups }) => [index, groups[0]])).toEqual(
        [...reading.text.matchAll(money)].map((match) => [match.index, match[0]]),
      );
  });
});

test("a sieve finds what its expressions find", () => {
  for (let at = 0; at < written.length; at += 31) {
    const some = written.slice(at, at + 31);
    const sieve = new SignSieve(some);
    for (const text of texts) expect(sieve.some(text)).toBe(some.some((expression) => expression.test(text)));
  }
});
