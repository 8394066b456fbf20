import Handlebars from "handlebars";
import { describe, expect, test } from "vitest";
import { printText } from "../../../src/library/text/print-text.js";
import { TokenStore } from "../../../src/draft/token.js";
import type { TextMark } from "../../../src/library/text/text-functions.js";
import { calculation } from "../../../src/library/formula/calculation.js";
import { exampleSituation } from "../../../src/library/formula/example-situation.js";
import { parseText } from "../../../src/library/text/parse-text.js";
import { textSource } from "../../../src/library/text/text-source.js";
import type { TextNode } from "../../../src/library/text/text-node.js";

const state = {
  mark: (mark: TextMark): string => new TokenStore().put(mark),
  targets: new Set(["kpi"]),
  example: calculation(new Map(), exampleSituation(new Map())),
  topic: "fees",
};

function nodes(source: string): readonly TextNode[] {
  const parsed = parseText(source, "clause.md");
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

const context = {
  a: "甲",
  n: 3,
  zero: 0,
  none: null,
  yes: true,
  no: false,
  empty: [],
  rows: [{ x: 1 }, { x: 2 }, { x: 3 }],
  names: ["一", "二"],
  deep: { b: { c: "丙" } },
};

describe("means what Handlebars means", () => {
  test.each([
    "{{a}}乙{{deep.b.c}}",
    "{{#if yes}}是{{else}}否{{/if}}{{#if no}}是{{else}}否{{/if}}",
    "{{#if zero}}是{{/if}}{{#if none}}是{{/if}}{{#if empty}}是{{/if}}{{#unless empty}}空{{/unless}}",
    "{{#each rows}}{{x}}{{#if @last}}。{{else}}、{{/if}}{{/each}}",
    "{{#each rows}}{{@index}}{{../a}}{{#if @first}}首{{/if}}{{/each}}",
    "{{#each names}}{{this}}{{/each}}{{#each empty}}x{{else}}无{{/each}}",
    "{{#each rows}}{{#if ../yes}}{{x}}{{/if}}{{#each ../names}}{{../x}}{{this}}{{/each}}{{/each}}",
    "| 头 |\n|---|\n{{#each rows}}\n| {{x}} |\n{{/each}}\n完",
    "甲{{! 说明 }}乙",
    "甲\n{{#if yes}}\n乙\n{{/if}}\n丙",
  ])("%j", (source) => {
    expect(printText(nodes(source), context, state)).toBe(Handlebars.compile(source, { noEscape: true })(context));
  });
});

test("helpers take values, literals and each other", () => {
  expect(
    printText(nodes('{{days n}}{{yuan (times n 1000)}}{{#if (eq a "甲")}}同{{/if}}{{#if (and yes (not no))}}真{{/if}}'), context, state),
  ).toBe("3日3,000元同真");
});

test.each(["{{missing}}", "{{deep.b.x}}", "{{nothing 1}}", "{{days a}}", "{{../a}}", "{{@row}}"])(
  "%s throws, because the library is wrong",
  (source) => expect(() => printText(nodes(source), context, state)).toThrow(),
);

test.each(["{{#if yes}}", "{{> part}}", "{{#with deep}}x{{/with}}", "{{#if a b}}x{{/if}}", "{{deep.b 1}}"])(
  "%s is a problem of the file",
  (source) => {
    const parsed = parseText(source, "clause.md");
    expect(parsed.ok ? [] : parsed.problems.map(({ at }) => at)).toEqual(["clause.md"]);
  },
);

test.each([
  "甲{{a}}{{#if (and yes (or no (eq n 3)))}}是{{else}}否{{/if}}",
  '{{#each rows}}{{../a}}{{@index}}{{x}}{{/each}}{{band rows 1 "yuan"}}',
])("its source reads back the same: %s", (source) => expect(nodes(textSource(nodes(source)))).toEqual(nodes(source)));
