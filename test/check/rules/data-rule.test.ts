import { describe, expect, test } from "vitest";
import { readingOf } from "../../../src/check/reading/reading.js";
import { dataRule } from "../../../src/check/rules/data-rule.js";
import { topicsOf } from "../../../src/check/topics/topics.js";
import { ruleSchema } from "../../../src/library/rule.js";
import { loadLibrary } from "../../../src/node/load-library.js";
import { contractOf } from "../read-text.js";

const library = await loadLibrary();

/** What a rule that knows one way to say its thing quotes. */
function quotes(any: unknown, text: string): string[] {
  const parsed = ruleSchema.parse({
    id: "house",
    kind: "staff-swap",
    match: { any: [any] },
    message: { zh: "一", en: "one" },
    why: { zh: "二", en: "two" },
    examples: { bad: ["x"], good: ["y"] },
  });
  const rule = dataRule({ ...parsed, topic: "team", path: "house.yaml" }, library);
  const reading = readingOf(contractOf(text), library);
  const raised = rule.check({ reading, topics: topicsOf(reading), asOf: "2026-11-22", stance: "brand", stage: "final", risks: [] });
  return [...raised].map(({ range }) => text.slice(...reading.toSource(range)));
}

describe("a phrase with what stands beside it", () => {
  const way = { find: "{更换|调换}…主播", with: ["{agency}"], without: ["同意"] };

  test.each([
    ["what stands beside it may come before", "乙方随时更换主播。", ["乙方随时更换主播。"]],
    ["or after", "更换主播的，由乙方决定。", ["更换主播的，由乙方决定。"]],
    ["in the same sentence only", "更换主播的，甲方决定。乙方执行。", []],
    ["unless something else does too", "更换主播的，乙方须取得甲方同意。", []],
    ["elsewhere that does not count", "乙方随时调换主播。甲方同意付款。", ["乙方随时调换主播。"]],
  ])("%s", (_, text, expected) => expect(quotes(way, text)).toEqual(expected));

  test("a bare phrase asks for nothing beside it", () => expect(quotes("更换主播", "更换主播。")).toEqual(["更换主播。"]));
});
