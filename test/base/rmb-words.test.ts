import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromNumerals, fromWords, toWords } from "../../src/base/rmb-words.js";

describe("toWords", () => {
  test.each([
    [0n, "零元整"],
    [1n, "壹分"],
    [50n, "伍角"],
    [140950n, "壹仟肆佰零玖元伍角"],
    [600714n, "陆仟零柒元壹角肆分"],
    [168032n, "壹仟陆佰捌拾元零叁角贰分"],
    [10700053n, "壹拾万柒仟元零伍角叁分"],
    [1640902n, "壹万陆仟肆佰零玖元零贰分"],
    [32504n, "叁佰贰拾伍元零肆分"],
    [2000n, "贰拾元整"],
    [2240n, "贰拾贰元肆角"],
    [10n ** 10n, "壹亿元整"],
    [10000000150n, "壹亿零壹元伍角"],
    [123456780000000000n, "壹仟贰佰叁拾肆万伍仟陆佰柒拾捌亿元整"],
    [10n ** 14n, "壹万亿元整"],
  ])("%s fen", (fen, words) => {
    expect(toWords(fen)).toBe(words);
  });

  test("refuses what cannot be written", () => {
    expect(() => toWords(-1n)).toThrow(RangeError);
    expect(() => toWords(10n ** 18n)).toThrow(RangeError);
  });
});

describe("fromWords", () => {
  test.each([
    ["人民币壹拾贰万元整", 12000000n],
    ["壹拾万柒仟元零伍角叁分", 10700053n],
    ["壹拾万零柒仟元伍角叁分", 10700053n],
    ["壹仟陆佰捌拾元零叁角贰分", 168032n],
    ["壹仟陆佰捌拾元叁角贰分", 168032n],
    ["伍仟圆正", 500000n],
    ["叁拾陆万元整", 36000000n],
    ["拾贰万壹仟元整", 12100000n],
    ["柒拾贰万伍仟元整", 72500000n],
    ["伍角", 50n],
  ])("%s", (words, fen) => expect(fromWords(words)).toBe(fen));

  test.each(["", "元", "人民币", "壹贰万元", "佰元整", "约伍万元", "壹拾佰元整"])("no guess for %j", (words) =>
    expect(fromWords(words)).toBeUndefined(),
  );

  test("reads back whatever toWords writes", () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 18n - 1n), (fen) => {
        expect(fromWords(toWords(fen))).toBe(fen);
      }),
    );
  });
});

test.each([
  ["十", 10n],
  ["十二", 12n],
  ["二十", 20n],
  ["一百零五", 105n],
  ["两万", 20000n],
  ["二〇二六", 2026n],
  ["三十六", 36n],
  ["壹", 1n],
])("fromNumerals(%s)", (text, value) => expect(fromNumerals(text)).toBe(value));
