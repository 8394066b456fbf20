import { expect, test } from "vitest";
import { looks, lookOf } from "../../../../src/render/docx/look/looks.js";
import type { Look } from "../../../../src/render/docx/look/look.js";
import { lists, type ListLevel } from "../../../../src/render/docx/number/lists.js";

const numbered = Object.values<Look>(looks).filter((look) => look.numbered !== undefined);

test.each(Object.entries<readonly ListLevel[]>(lists))(
  "each level of the %s list has a style of its own that numbers by it",
  (list, levels) => {
    expect(levels.map(({ look }) => lookOf(look).numbered)).toEqual(levels.map((_, level) => ({ list, level })));
    expect(levels.length).toBeLessThanOrEqual(9);
  },
);

test("a numbered style has the indents of its level, so that Word and LibreOffice need not choose between them", () => {
  expect(numbered.length).toBe(Object.values(lists).flat().length);
  for (const { numbered: tied, left = 0, hanging = 0 } of numbered) {
    const level: ListLevel | undefined = tied && lists[tied.list][tied.level];
    expect([left, hanging]).toEqual([level?.left, level?.hanging]);
  }
});

test("no two styles share an id or a name", () => {
  const all = Object.values<Look>(looks);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});
