import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { buildDocx, change, p } from "./build-docx.js";
import { reading } from "./reading.js";
import { expectEveryUnit, expectRoundTrip } from "./round-trip.js";

/** A character and the ways to write it in XML. */
const character = fc.constantFrom(
  ["甲", "甲", "&#30002;", "&#x7532;"],
  ["𠮷", "𠮷", "&#x20bb7;"],
  ["&", "&amp;", "&#38;"],
  ["<", "&lt;"],
  [">", "&gt;", "&#x3E;"],
  ['"', '"', "&quot;"],
  ["'", "'", "&apos;"],
  ["a", "a", "&#97;"],
  ["　", "　"],
  [" ", " ", "&#32;", "\r\n", "\n"],
  ["，", "，<!-- 注 -->", "<![CDATA[，]]>"],
  ["]", "]", "<![CDATA[]]]>"],
);
const spelled = fc
  .tuple(character, fc.nat(5))
  .map(([[plain = "", ...ways], which]) => ({ plain, xml: ways[which % ways.length] ?? plain }));
const run = fc.array(spelled, { maxLength: 8 });

const xmlOf = (pieces: readonly { xml: string }[]): string =>
  `<w:r><w:t xml:space="preserve">${pieces.map(({ xml }) => xml).join("")}</w:t></w:r>`;
const textOf = (pieces: readonly { plain: string }[]): string => pieces.map(({ plain }) => plain).join("");

describe("whatever the characters and however they are written", () => {
  test("the text is what they mean, and each unit leads back to them", () => {
    fc.assert(
      fc.property(fc.array(fc.array(run, { maxLength: 4 }), { minLength: 1, maxLength: 5 }), (paragraphs) => {
        const source = reading(buildDocx(paragraphs.map((runs) => p(...runs.map(xmlOf))).join("")));
        expect(source.text).toBe(paragraphs.map((runs) => `${runs.map(textOf).join("")}\n`).join(""));
        expectRoundTrip(source);
        expectEveryUnit(source);
      }),
      { numRuns: 200 },
    );
  });

  test("what is kept and inserted is the current view, what is kept and deleted the original", () => {
    const piece = fc.tuple(fc.constantFrom("keep", "ins", "del"), run);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const body = p(
          ...pieces.map(([kind, characters]) => (kind === "ins" || kind === "del" ? change(kind, xmlOf(characters)) : xmlOf(characters))),
        );
        const without = (gone: string): string =>
          `${pieces.map(([kind, characters]) => (kind === gone ? "" : textOf(characters))).join("")}\n`;
        expect(reading(body, "current").text).toBe(without("del"));
        expect(reading(body, "original").text).toBe(without("ins"));
        expect(reading(body, "marked").text).toBe(without("none"));
      }),
      { numRuns: 100 },
    );
  });
});

describe("a range of the text", () => {
  const source = reading(p("第一段") + p("<w:r><w:t>第</w:t></w:r><w:r><w:t>二段</w:t></w:r>") + "<w:p/>" + p("第四段"));

  test.each<[string, [number, number], [number, number, number][]]>([
    ["inside a paragraph", [1, 2], [[0, 1, 2]]],
    ["over runs", [4, 6], [[1, 0, 2]]],
    [
      "over paragraphs",
      [2, 10],
      [
        [0, 2, 3],
        [1, 0, 3],
        [3, 0, 1],
      ],
    ],
    ["that is empty", [5, 5], [[1, 1, 1]]],
    ["that is empty at the end of a paragraph", [3, 3], [[0, 3, 3]]],
    ["that is an empty paragraph", [8, 8], [[2, 0, 0]]],
    ["that is a newline", [3, 4], [[0, 3, 3]]],
    [
      "that is everything",
      [0, 13],
      [
        [0, 0, 3],
        [1, 0, 3],
        [3, 0, 3],
      ],
    ],
  ])("%s has its places", (_, range, wanted) =>
    expect(source.placesOf(range).map(({ paragraph, range: [from, to] }) => [paragraph, from, to])).toEqual(wanted),
  );
});
