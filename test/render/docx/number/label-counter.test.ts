import { describe, expect, test } from "vitest";
import { labelCounter } from "../../../../src/render/docx/number/label-counter.js";
import type { ListName } from "../../../../src/render/docx/number/lists.js";

/** Asks for labels one after another; each as `label` or `label above` with the parent's list level. */
const levels = (list: ListName, labels: readonly (readonly [label: string, above: number])[]): string[] => {
  const count = labelCounter();
  return labels.map(([label, above]) => {
    const { level, instance } = count(list, label, above);
    return `${label} ${level}.${instance}`;
  });
};

test("the body's levels follow their labels and start again under each parent", () => {
  expect(
    levels("body", [
      ["第一条", -1],
      ["1.1", 0],
      ["（一）", 1],
      ["（二）", 1],
      ["1)", 2],
      ["1.2", 0],
      ["（一）", 1],
      ["第二条", -1],
      ["2.1", 0],
    ]),
  ).toEqual(["第一条 0.0", "1.1 1.0", "（一） 2.0", "（二） 2.0", "1) 3.0", "1.2 1.0", "（一） 2.0", "第二条 0.0", "2.1 1.0"]);
});

test("an annex takes the level that fits, whatever the tree's depth", () => {
  expect(
    levels("annex", [
      ["附件一", -1],
      ["1.", 0],
      ["（1）", 3],
      ["2.", 0],
      ["（一）", 3],
      ["附件二", -1],
      ["一、", 0],
      ["（一）", 1],
      ["1.", 2],
    ]),
  ).toEqual(["附件一 0.0", "1. 3.0", "（1） 4.0", "2. 3.0", "（一） 5.0", "附件二 0.0", "一、 1.0", "（一） 2.0", "1. 3.0"]);
});

test("a list that starts again without a new number above it is an instance of its own, until a number above it", () => {
  expect(
    levels("annex", [
      ["附件一", -1],
      ["1.", 0],
      ["2.", 0],
      ["1.", 0],
      ["（1）", 3],
      ["2.", 0],
      ["附件二", -1],
      ["1.", 0],
    ]),
  ).toEqual(["附件一 0.0", "1. 3.0", "2. 3.0", "1. 3.1", "（1） 4.1", "2. 3.1", "附件二 0.0", "1. 3.0"]);
});

test("the first number of a level that was passed over is forced", () => {
  expect(
    levels("body", [
      ["第一条", -1],
      ["（一）", 0],
      ["1.1", 0],
    ]),
  ).toEqual(["第一条 0.0", "（一） 2.0", "1.1 1.1"]);
});

describe("a label that Word would not compute throws", () => {
  test.each([
    [
      "a gap",
      "body",
      [
        ["第一条", -1],
        ["第三条", -1],
      ],
    ],
    [
      "an article twice",
      "body",
      [
        ["第一条", -1],
        ["第一条", -1],
      ],
    ],
    [
      "another article's number",
      "body",
      [
        ["第一条", -1],
        ["2.1", 0],
      ],
    ],
    ["a form that no level has", "body", [["第一章", -1]]],
    [
      "a level above its parent's",
      "body",
      [
        ["第一条", -1],
        ["1.1", 0],
        ["第二条", 1],
      ],
    ],
    ["an annex that starts in the middle", "annex", [["附件二", -1]]],
  ] as const)("%s", (_, list, labels) => {
    expect(() => levels(list, labels)).toThrow(`saw the label ${labels.at(-1)?.[0] ?? ""}, expected the next of its list`);
  });
});
