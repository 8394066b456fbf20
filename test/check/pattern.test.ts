import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Matcher } from "../../src/check/pattern/matcher.js";
import { parsePattern, PatternError } from "../../src/check/pattern/parse-pattern.js";
import { PatternTable, patternTable } from "../../src/check/pattern/pattern-table.js";
import { compiledPatterns, patternOf } from "../../src/check/pattern/patterns-of.js";
import { SpanPool } from "../../src/check/pattern/span-pool.js";
import { loadLibrary } from "../../src/node/load-library.js";
import { formOf, type Form } from "./pattern-form.ts";

const matcherOf = (text: string): Matcher => {
  const numbers = [...text.matchAll(/\d+日/gu)].map((match) => [match.index, match.index + match[0].length] as const);
  return new Matcher(text, (name) => (name === "days" ? numbers : name === "may" ? [parsePattern("有权"), parsePattern("可")] : undefined));
};

const found = (pattern: string, text: string): string[] =>
  matcherOf(text)
    .find(parsePattern(pattern))
    .map((range) => text.slice(...range));

describe("a pattern", () => {
  test.each([
    ["更换主播", "乙方更换主播。", ["更换主播"]],
    ["{更换|调整}{主播|人员}", "调整人员，更换主播。", ["调整人员", "更换主播"]],
    ["自行{的|}更换", "自行更换，自行的更换", ["自行更换", "自行的更换"]],
    ["提前…通知", "提前15日书面通知", ["提前15日书面通知"]],
    ["提前…通知", "提前；通知", []],
    ["提前……通知", "提前告知甲方；并书面通知", ["提前告知甲方；并书面通知"]],
    ["提前……通知", "提前告知甲方。并书面通知", []],
    ["提前{days}", "提前15日、提前一日", ["提前15日"]],
    ["{may}随时{更换|调换}", "有权随时调换，可随时更换", ["有权随时调换", "可随时更换"]],
    ["甲…乙…丙", "甲一乙二乙三丙", ["甲一乙二乙三丙"]],
  ])("%s in %s", (pattern, text, expected) => expect(found(pattern, text)).toEqual(expected));

  test.each(["更换}", "{更换", "{}", "…更换", "更换…", "{的|}更换"])("%s is refused", (pattern) =>
    expect(() => parsePattern(pattern)).toThrow(PatternError),
  );

  test("a literal is found wherever the text holds it", () => {
    const word = fc.stringMatching(/^[甲乙更换。，]{1,4}$/u);
    fc.assert(
      fc.property(word, fc.stringMatching(/^[甲乙更换。，]{0,40}$/u), (literal, text) => {
        const starts = [...Array(text.length).keys()].filter((at) => text.startsWith(literal, at));
        const matcher = new Matcher(text, () => undefined);
        expect(matcher.find(patternTable.literal(literal)).map(([start]) => start)).toEqual(starts);
      }),
    );
  });

  test("what a stretch holds, and where first, is told without the whole list as with it", () => {
    const patterns = [
      "{更换|调整|更}…{主播|人员|播}",
      "{may}",
      "{更换主播|{may}更换|换}",
      "{days}前{通知|告知}",
      "{主播|更换{自行|}更换}{<!的}人",
    ].map(parsePattern);
    const text = fc.array(
      fc.constantFrom("更换", "调整", "主播", "人员", "有权", "可", "15日", "前", "通知", "自行", "的", "人", "。", "，", "\n"),
      {
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(text, fc.nat(120), fc.nat(60), fc.boolean(), (words, from, length, before) => {
        const made = words.join("");
        const within = [Math.min(from, made.length), Math.min(from + length, made.length)] as const;
        const asked = matcherOf(made);
        const whole = matcherOf(made);
        for (const pattern of patterns) {
          if (before) whole.find(pattern);
          const inside = whole.find(pattern).filter(([start, end]) => start >= within[0] && start < within[1] && end <= within[1]);
          expect(asked.findIn(pattern, within)).toEqual(inside[0]);
          expect(asked.holds(pattern, within)).toBe(inside.length > 0);
          const units = asked.sets.around([within]);
          const { from: first, to } = asked.spansOf(pattern, [], units);
          const some = Array.from({ length: to - first }, (_, at) => asked.rangeAt(first + at));
          expect(whole.find(pattern)).toEqual(expect.arrayContaining(some));
          for (const range of inside) expect(some).toContainEqual(range);
          asked.sets.cut(units, [0, made.length]);
          expect(asked.spansOf(pattern, [], units)).toEqual({ from: 0, to: 0 });
        }
      }),
    );
  });

  test("spans added in any order come out in order, none twice", () => {
    const spans = fc.array(fc.tuple(fc.nat(90), fc.nat(9)).map(([start, length]): [number, number] => [start, start + length]));
    fc.assert(
      fc.property(fc.array(spans), (lists) => {
        const pool = new SpanPool(100);
        for (const list of lists) {
          for (const [start, end] of list) pool.add(start, end);
          const { from, to } = pool.take();
          const made = Array.from({ length: to - from }, (_, at) => [pool.starts[from + at], pool.ends[from + at]]);
          const wanted = [...new Set(list.map(([start, end]) => start * 1000 + end))].sort((a, b) => a - b);
          expect(made).toEqual(wanted.map((key) => [Math.floor(key / 1000), key % 1000]));
        }
      }),
    );
  });

  test("what was parsed reads the same from the rows that the build writes", () => {
    const sources = ["提前{days}……{通知|告知}", "{<!不}可{的|}随时{may}{>!的}", "甲~乙"];
    const rows = sources.map(patternOf);
    const table = new PatternTable();
    expect(table.load(compiledPatterns())).toBe(true);
    for (const row of rows) expect(formOf(row, table)).toEqual(formOf(row, patternTable));
    expect(table.literal("随时")).toBe(patternTable.literal("随时"));
    expect(table.load(compiledPatterns())).toBe(false);
  });

  test("a sequence with a gap is found exactly where a regular expression finds it", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[甲乙丙丁，]{0,60}$/u), (text) => {
        const ends = new Set<number>();
        for (let at = 0; at < text.length; at++)
          for (const match of text.slice(0, at + 1).matchAll(/甲[^。；\n]{0,15}乙$/gu)) if (match.index >= 0) ends.add(at + 1);
        const matcher = new Matcher(text, () => undefined);
        expect(new Set(matcher.find(parsePattern("甲…乙")).map(([, end]) => end))).toEqual(ends);
      }),
    );
  });
});

test("every pattern of the library is well formed, names what exists, and quotes no party by its label", async () => {
  const library = await loadLibrary();
  const all = [
    ...Object.values(library.topics).flatMap((topic) => [
      ...topic.signals,
      ...topic.not,
      ...Object.values(topic.elements).flatMap(({ stated, anywhere, elsewhere, touched, hints, hintsAnywhere, unless }) => [
        ...stated,
        ...anywhere,
        ...elsewhere,
        ...touched,
        ...hints,
        ...hintsAnywhere,
        ...unless,
      ]),
    ]),
    ...library.rules.flatMap(({ match, unless }) => [
      ...match.any.flatMap((one) => (typeof one === "string" ? [one] : [one.find, ...one.with, ...one.without])),
      ...match.all.flat(),
      ...match.clause.flat(),
      ...Object.values(unless).flat(),
    ]),
    ...Object.values(library.lexicon).flat(),
  ];
  expect(all.length).toBeGreaterThan(500);
  const facts = [
    "brand",
    "agency",
    "both",
    "any",
    "party",
    "money",
    "percent",
    "days",
    "date",
    "ref",
    "number",
    "monthday",
    "clock",
    "time",
    "person",
    "start",
  ];
  const known = new Set([...facts, ...Object.keys(library.lexicon)]);
  for (const pattern of all) {
    const unknown = pattern
      .split(" & ")
      .flatMap((one) => namesIn(formOf(parsePattern(one), patternTable)).filter((name) => !known.has(name)));
    expect(unknown, pattern).toEqual([]);
    expect(pattern).not.toMatch(/甲方|乙方/u);
  }
});

function namesIn(pattern: Form): readonly string[] {
  switch (pattern.type) {
    case "literal":
      return [];
    case "named":
      return [pattern.name];
    case "any":
      return pattern.options.flatMap(namesIn);
    case "guarded":
      return [pattern.pattern, pattern.notAfter, pattern.notBefore].flatMap((one) => (one ? namesIn(one) : []));
    case "sequence":
      return pattern.items.flatMap((item) => namesIn(item.pattern));
  }
}
